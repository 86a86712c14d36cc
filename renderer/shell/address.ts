import { useView } from '../store/view'

/** What the window shows stands in its address, where it outlives the page: `#ARTICLE/MARK`. */

/** Milliseconds: browsers slow down pages that change their address with every key. */
const PAUSE = 250

export function readAddress(): { article: string | null; mark: string | null } {
  const [article, mark] = location.hash.slice(1).split('/')
  return { article: article || null, mark: mark || null }
}

/** Called once, when the window starts. */
export function followAddress(): void {
  let timer = 0
  useView.subscribe(({ article, mark }, before) => {
    if (article === before.article && mark === before.mark) return
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      const { article, mark } = useView.getState()
      history.replaceState(null, '', `#${[article, mark].filter(Boolean).join('/')}`)
    }, PAUSE)
  })
}
