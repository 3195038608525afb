import { familiarRepository } from '../familiar-name.js'
import type { KnownRepository } from '../known-images.js'
import type { Query } from '../query.js'

/** How far a known repository of the same name is believed to be the one that was meant. */
export interface Judgement {
  /** 0 to 1; 0 says that it is not. */
  readonly score: number
  readonly because: string
}

/** The written name beside a known repository of the same last part, taken apart once for all judges. */
export interface Beside {
  readonly query: Query
  readonly repository: KnownRepository
  /** The last part of the written path, and what stands before it (`''` when nothing does). */
  readonly last: string
  readonly owner: string
  /** Is `owner` the namespace of something known on the written registry? */
  readonly isKnownOwner: boolean
  /** What the written name is another name of. */
  readonly alias: KnownRepository | undefined
  /** The repository's own namespace, `''` when it has none. */
  readonly meantOwner: string
  /** Both names as people write them. */
  readonly typed: string
  readonly shown: string
  /** Did the registry refuse the repository? */
  readonly isRefused: boolean
}

/** Puts a known repository beside the written name. */
export function putBeside(
  query: Query,
  repository: KnownRepository,
  written: Pick<Beside, 'last' | 'owner' | 'isKnownOwner' | 'alias'>,
): Beside {
  const { path } = repository
  return {
    query,
    repository,
    ...written,
    meantOwner: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    typed: familiarRepository(query.reference.domain, query.reference.path),
    shown: familiarRepository(repository.domain, path),
    isRefused: query.hint === 'repository',
  }
}

/** What a judge says: a judgement, `no` where no other may speak, `undefined` where it has nothing to say. */
export type Verdict = Judgement | 'no' | undefined
export type Judge = (beside: Beside) => Verdict
