import { compose } from '../../../shared/formats/briefing/compose'
import type { Composition } from '../../../shared/formats/briefing/composition'
import { draftFor } from '../../../shared/formats/briefing/draft-for'
import { briefingPieces } from '../../../shared/formats/briefing/html/page'
import type { Project } from '../../../shared/project/model'
import { readReplica } from '../../../shared/project/replica'
import css from '../../../resources/templates/briefing.css?raw'
import { boundMemory } from '../import/memory'
import { briefingData } from './data'
import { fontRules, runningFaces } from './fonts/faces'
import { headingsOf } from './headings'
import type { Answers, Ask } from './protocol'
import { runningLines } from './running'

/** Makes one briefing: what the process does that is started for it. `pass` hands on a piece of the document. */
export function briefingMaker(pass: (part: string) => void): (ask: Ask) => Promise<Answers[keyof Answers]> {
  const parts: string[] = []
  let project: Project | undefined
  let composition: Composition | undefined
  let headings: string[] = []
  return async (ask) => {
    switch (ask.do) {
      case 'project':
        parts.push(ask.part)
        return null
      case 'compose': {
        project = readReplica(parts.join(''))
        const draft = draftFor(project, ask.options)
        if (!draft.ok) throw new Error(draft.failure.message)
        composition = compose(project, draft.value, ask.options)
        const pieces = [...briefingPieces(composition, { css })]
        headings = pieces.flatMap(headingsOf)
        // The fonts come first, because the document says only then which letters it needs.
        const fonts = await fontRules(pieces)
        for (const part of chunks([pieces[0]!.replace('<style>', () => `<style>${fonts}\n`), ...pieces.slice(1)]))
          pass(part)
        const { title, handling } = composition
        // Loaded while the draft is printed.
        void Promise.all([import('./pages'), import('./finish')])
        const draft = composition.contents && composition.sections.length > 1
        return { html: [], draft, ...runningLines(title, handling, runningFaces(title + handling, handling !== '')) }
      }
      case 'pages': {
        const { pageRules, pagesOfPlaces } = await import('./pages')
        return pageRules(await pagesOfPlaces(ask.draft))
      }
      case 'look':
        boundMemory()
        return (await import('./embedded')).projectIn(ask.pdf)
      case 'finish': {
        if (!composition || !project) throw new Error('Nothing was composed')
        const { title, author, now } = composition
        const data = briefingData(project, composition)
        const { printed, withProject } = ask
        const { finishPdf } = await import('./finish')
        return finishPdf(printed, {
          title,
          author,
          now,
          headings,
          data,
          ...(withProject && { withProject: new TextEncoder().encode(parts.join('')) }),
        })
      }
    }
  }
}

/** Characters handed on at a time: a message is unpacked in one go, and must not hold up who gets it. */
const CHUNK = 1_000_000

function* chunks(pieces: readonly string[]): Generator<string> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    for (; waiting.length >= CHUNK; waiting = waiting.slice(CHUNK)) yield waiting.slice(0, CHUNK)
  }
  if (waiting) yield waiting
}
