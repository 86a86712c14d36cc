import { useEffect } from 'react'
import { call } from '../../bridge'
import { itemsOf, useChecking } from '../../store/checking'
import { listen } from '../../store/topics'

/** A moment after the last change: what is typed is written first, and nobody wants to be corrected within a word. */
const PAUSE = 900
const FIRST = 150

/** Looks at the briefing, and again whenever something changes that it stands on, as long as it is written. */
export function useLooking(briefing: string): void {
  useEffect(() => {
    let timer = 0
    let left = false
    let asking = false
    let again = false
    const look = async (): Promise<void> => {
      timer = 0
      if (asking) return void (again = true)
      asking = true
      const answer = await call('briefing.check', { briefing })
      asking = false
      if (left) return
      if (answer.ok) useChecking.setState({ briefing, items: itemsOf(answer.value) })
      if (again) wait()
      again = false
    }
    const wait = (pause = PAUSE): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void look(), pause)
    }
    wait(FIRST)
    const stop = listen(['sections', 'briefings', 'marks', 'speakers', 'articles'], () => wait())
    return () => {
      left = true
      clearTimeout(timer)
      stop()
      useChecking.setState({ briefing: null, items: [], at: null })
    }
  }, [briefing])
}
