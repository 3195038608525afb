import { readFiles } from './text/read-files.js'
import { byId } from './view/element.js'
import { hideProgress, isStop, showProblem, showProgress } from './view/status.js'
import { progressAfterMilliseconds } from './work.js'

/** Above this many characters the field would lay a paste out before anybody could stop it. */
const largePaste = 500_000

/** Where a text goes that came in as a whole. */
export interface Door {
  readonly load: (text: string, from: string) => void
  /** Whether a paste replaces all that stands there. */
  readonly isReplaced: () => boolean
}

/** Opens the ways in: files chosen or dropped, the clipboard, a paste, an empty page. `stop` gives up what is being read. */
export function openWaysIn({ load, isReplaced }: Door): { readonly stop: () => void } {
  let reading: AbortController | undefined

  function stop(): void {
    reading?.abort()
    reading = undefined
  }

  async function loadFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    stop()
    const mine = new AbortController()
    reading = mine
    const started = performance.now()
    try {
      const text = await readFiles(files, mine.signal, (share) => {
        if (performance.now() - started > progressAfterMilliseconds) showProgress(share, 'reading the file')
      })
      hideProgress()
      load(text, files.map((file) => file.name).join(', '))
    } catch (error) {
      hideProgress()
      if (!isStop(error)) showProblem(error)
    }
  }

  const opener = byId<HTMLInputElement>('file')
  byId('open').addEventListener('click', () => opener.click())
  opener.addEventListener('change', () => {
    void loadFiles([...(opener.files ?? [])])
    opener.value = ''
  })
  byId('paste').addEventListener('click', async () => {
    try {
      load(await navigator.clipboard.readText(), 'pasted text')
    } catch {
      showProblem('the browser did not allow reading the clipboard: press Ctrl+V (⌘V) in the text instead')
      byId('text').focus()
    }
  })
  byId('clear').addEventListener('click', () => {
    load('', 'pasted text')
    byId('text').focus()
  })
  byId('text').addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (!isReplaced() && pasted.length < largePaste) return
    event.preventDefault()
    if (pasted !== '') load(pasted, 'pasted text')
  })
  addEventListener('dragover', (event) => {
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping')
  })
  addEventListener('drop', (event) => {
    event.preventDefault()
    document.body.classList.remove('dropping')
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) void loadFiles(files)
    else {
      const text = event.dataTransfer?.getData('text/plain') ?? ''
      if (text !== '') load(text, 'dropped text')
    }
  })
  return { stop }
}
