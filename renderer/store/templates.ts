import { useEffect } from 'react'
import { create } from 'zustand'
import { templateNamed } from '../../shared/formats/briefing/templates/list'
import type { Template } from '../../shared/formats/briefing/templates/template'
import type { OwnTemplates } from '../../shared/templates'
import { call } from '../bridge'

/** Templates of the person's own, as their folder was when it was looked into last. */
const useFolder = create<OwnTemplates>(() => ({ templates: [], unreadable: [] }))

/** Looks into the folder again. Never rejects. */
export async function refreshTemplates(): Promise<void> {
  const answer = await call('template.list', {})
  if (!answer.ok || JSON.stringify(answer.value) === JSON.stringify(useFolder.getState())) return
  useFolder.setState(answer.value)
}

/** Those there are; looked for again whenever somebody comes back to the window, because files are put there elsewhere. */
export function useOwnTemplates(): OwnTemplates {
  useEffect(() => {
    const look = (): void => void refreshTemplates()
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [])
  return useFolder()
}

/** A preset or one of the person's own. */
export const templateNow = (name: string): Template | undefined =>
  templateNamed(name) ?? useFolder.getState().templates.find((one) => one.name === name)

/** How a list calls what a briefing was made from, also when that is no longer there. */
export const labelOfTemplate = (name: string): string =>
  templateNow(name)?.label ?? (/\.json$/i.test(name) ? name.slice(0, -'.json'.length) : '')
