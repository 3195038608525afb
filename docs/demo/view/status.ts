import { announce } from './copy.js'
import { byId, element } from './element.js'

/** How the page is doing; tests wait for it. */
export function setState(state: 'working' | 'answered' | 'stopped' | 'failed'): void {
  document.documentElement.dataset['state'] = state
}

/** A bar with what is being done; `share` from 0 to 1, absent while nobody knows. */
export function showProgress(share: number | undefined, what: string): void {
  const bar = byId<HTMLProgressElement>('progress-bar')
  byId('progress').hidden = false
  byId('progress-words').textContent = what
  if (share === undefined) bar.removeAttribute('value')
  else bar.value = share
  setState('working')
}

export function hideProgress(): void {
  byId('progress').hidden = true
}

export function showStopped(): void {
  byId('summary').replaceChildren(
    element('span', {}, 'stopped: the findings below belong to an earlier text'),
  )
  announce('stopped')
  setState('stopped')
}

export function showProblem(problem: unknown): void {
  byId('problem').hidden = false
  byId('problem').textContent = sayProblem(problem)
  setState('failed')
}

export function hideProblem(): void {
  byId('problem').hidden = true
}

export function sayProblem(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem)
}

/** Whether somebody stopped the work: no trouble of the page. */
export function isStop(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === 'AbortError'
}
