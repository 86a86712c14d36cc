import type { Composition } from '../../../shared/formats/briefing/composition'
import { compositionFor } from '../../../shared/formats/briefing/draft-for'
import { briefingPieces } from '../../../shared/formats/briefing/html/page'
import type { Piece } from '../../../shared/formats/format'
import type { Project } from '../../../shared/project/model'
import { readReplica } from '../../../shared/project/replica'
import css from '../../../resources/templates/briefing.css?raw'
import { boundMemory } from '../import/memory'
import { briefingData } from './data'
import { fontRules, runningFaces } from './fonts/faces'
import { headingsOf } from './headings'
import type { Answers, Ask } from './protocol'
import { EXCERPT } from '../../../shared/formats/names'
import { runningLines } from './running'

/** Makes one briefing: what the process does that is started for it. `pass` hands on a piece of the document. */
export function briefingMaker(
  pass: (part: Piece, share?: number) => void,
): (ask: Ask) => Promise<Answers[keyof Answers]> {
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
        composition = compositionFor(project, ask.options)
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
      case 'write': {
        if (ask.format === EXCERPT) {
          const { tablesExcerpt } = await import('../../../shared/formats/data/excerpt')
          pass(JSON.stringify(tablesExcerpt(readReplica(parts.join('')), ask.options)))
          return null
        }
        const { formatNamed } = await import('../../../shared/formats/list')
        const format = formatNamed(ask.format)
        if (!format) throw new Error('There is no such format.')
        let share = 0
        const progress = (now: number): void => void (share = now)
        for (const piece of larger(format.write(readReplica(parts.join('')), { ...ask.options, progress })))
          pass(piece, share)
        return null
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

/** Pieces as they are, but texts joined to fewer. */
function* larger(pieces: Iterable<Piece>): Generator<Piece> {
  let waiting = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') waiting += piece
    if (waiting && (typeof piece !== 'string' || waiting.length >= CHUNK / 4)) {
      yield waiting
      waiting = ''
    }
    if (typeof piece !== 'string') yield piece
  }
  if (waiting) yield waiting
}

function* chunks(pieces: readonly string[]): Generator<string> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    for (; waiting.length >= CHUNK; waiting = waiting.slice(CHUNK)) yield waiting.slice(0, CHUNK)
  }
  if (waiting) yield waiting
}
