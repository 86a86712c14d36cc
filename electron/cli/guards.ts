import type { Draft } from '../../shared/formats/briefing/draft'
import { findingsOf } from '../../shared/formats/briefing/guards/list'
import { staleOf } from '../../shared/formats/briefing/used'
import type { Project } from '../../shared/project/model'

/** What should be looked at before a briefing goes out: one sentence each; those that stop the export apart. */
export function guard(project: Project, draft: Draft): { stops: string[]; warns: string[] } {
  const findings = findingsOf(project, draft).map(({ stops, message, words, place }) => {
    const section = draft.sections.find(({ id }) => id === place?.section)?.title.trim()
    const about = [section, words && `“${short(words)}”`].filter(Boolean).join(', ')
    return { stops, sentence: about ? `${about}: ${message}` : message }
  })
  const stale = staleOf(project, draft).map(({ sentence, changes }) => {
    const what = changes.map(({ label, was, now }) => `${label} was ${was || 'empty'}, is ${now || 'empty'}`).join('; ')
    return `${sentence ? `“${short(sentence)}”: ` : ''}${what}. Changed since it was used.`
  })
  const said = (stops: boolean): string[] => findings.filter((one) => one.stops === stops).map((one) => one.sentence)
  return { stops: said(true), warns: [...said(false), ...stale] }
}

/** As much of the words it is about as is needed to find them. */
const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words)
const MOST = 80
