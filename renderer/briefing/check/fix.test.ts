import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../shared/formats/briefing/guards/list'
import { referTo } from '../../../shared/formats/briefing/references'
import { judgedNow, staleOf } from '../../../shared/formats/briefing/used'
import { testProject } from '../../../shared/formats/test-project'
import { apply } from '../../../shared/project/apply'
import type { Command } from '../../../shared/project/commands'
import { write } from '../../../shared/project/model'
import { sectionsOf } from '../../../shared/project/select'
import { newBriefing, newSection, type Mark } from '../../../shared/project/tables'
import { plainText } from '../../../shared/text/plain'
import { fromLines } from '../../../shared/text/rich'
import type { ComposedBlock } from '../../../shared/text/composed'
import { bringBack, keepWords, leave, referenceAt, takeOut, takeSource, update } from './fix'

const TEXT = 'The harbour reopened on Monday. “Not one ship has been turned away,” said Irena Dahl.'
const WORDS = 'Not one ship has been turned away,'

function desk() {
  const { project, add, ...make } = testProject()
  const article = make.article(TEXT)
  const dahl = make.speaker('Irena Dahl')
  const quote = make.mark(article, 'quote', WORDS, { form: 'direct', speaker: dahl })
  const claim = make.mark(article, 'claim', 'The harbour reopened', { statement: 'It is open.', assertedBy: dahl })
  const refer = (id: string) => referTo(project, 'marks', id)!
  const text = (words: string): ComposedBlock => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  const body: ComposedBlock[] = [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'She said: ' },
        { type: 'reference', attrs: refer(quote) },
        { type: 'text', text: ' and ' },
        { type: 'reference', attrs: refer(claim) },
      ],
    },
    { type: 'blockquote', content: [{ type: 'evidence', attrs: refer(quote) }] },
    {
      type: 'judgment',
      attrs: { confidence: 'high', claims: [claim], used: judgedNow(project, [claim]) },
      content: [text('It stays open.'), text('because'), text('a storm')],
    },
  ]
  const briefing = add('briefings', 'b', newBriefing({ title: 'B' }))
  const section = add('sections', 'x', newSection({ briefing, order: 1, body: { type: 'doc', content: body } }))
  let count = 1000
  const act = (command: Command | undefined): void => {
    const stamp = `${(++count).toString(36)}.test.1`
    const textOf = (id: string) => plainText(project.tables.articles.get(id)!.doc).text
    const done = apply(project, { stamp, command: command! }, textOf)
    if (!done.ok) throw new Error(done.failure.message)
    write(project, stamp, done.value)
  }
  const draft = () => ({ briefing: project.tables.briefings.get(briefing)!, sections: sectionsOf(project, briefing) })
  const findings = () => findingsOf(project, draft()).filter(({ guard }) => guard === 'words' || guard === 'deleted')
  const stale = () => staleOf(project, draft())
  const content = () => project.tables.sections.get(section)!.body!.content
  return { project, article, quote, claim, section, act, findings, stale, content }
}

describe('quoted words that are not their source’s', () => {
  function moved() {
    const d = desk()
    const mark = d.project.tables.marks.get(d.quote) as Mark
    const span = mark.spans[0]!
    d.act({
      do: 'set',
      table: 'marks',
      id: d.quote,
      fields: { spans: [{ ...span, start: span.start + 4, exact: span.exact.slice(4) }] },
    })
    return d
  }

  it('are taken from the source, wherever they stand, in one step', () => {
    const { project, act, findings } = moved()
    expect(findings().map(({ stops }) => stops)).toEqual([true, true])
    act(
      takeSource(
        project,
        findings().map(({ place }) => place!),
      ),
    )
    expect(findings()).toEqual([])
  })

  it('stay when somebody says so, with a note, and stop nothing any more', () => {
    const { project, act, findings } = moved()
    const [first] = findings()
    act(keepWords(project, first!.place!, first!.source!))
    expect(findings().map(({ stops }) => stops)).toEqual([true, false])
  })

  it('are not touched where the text is another by now', () => {
    const { project, findings, section } = moved()
    const [first] = findings()
    expect(referenceAt(project, first!.place, first!.words)?.id).toBeTruthy()
    expect(referenceAt(project, first!.place, 'other words')).toBeUndefined()
    const off = { section, path: [0], from: 3, to: 4 }
    expect([referenceAt(project, off), takeSource(project, [off])]).toEqual([undefined, undefined])
    expect(takeSource(project, [{ section: 'x_999999999', path: [0], from: 0, to: 0 }])).toBeUndefined()
    expect(takeSource(project, [{ section, path: [7, 1], from: 0, to: 0 }])).toBeUndefined()
  })
})

describe('what was deleted', () => {
  it('comes back with its article', () => {
    const { project, article, quote, act, findings } = desk()
    act({ do: 'remove', table: 'marks', id: quote })
    act({ do: 'remove', table: 'articles', id: article })
    const [first] = findings()
    const found = referenceAt(project, first!.place, first!.words)!
    act(bringBack(project, found))
    expect(findings()).toEqual([])
  })

  it('is taken out, and what stood around it stays whole', () => {
    const { project, quote, act, findings, content } = desk()
    act({ do: 'remove', table: 'marks', id: quote })
    for (let left = findings(); left.length; left = findings()) act(takeOut(project, left.at(-1)!.place!))
    expect(content()[1]).toEqual({ type: 'blockquote', content: [{ type: 'paragraph' }] })
    expect(JSON.stringify(content()[0])).toContain('She said: ')
    expect(JSON.stringify(content())).not.toContain(WORDS)
  })
})

describe('what has changed since', () => {
  function judged() {
    const d = desk()
    d.act({ do: 'set', table: 'marks', id: d.claim, fields: { status: 'refuted', statement: 'It is shut.' } })
    return d
  }

  it('is taken in, everywhere at once', () => {
    const { project, act, stale, content } = judged()
    expect(stale()).toHaveLength(2)
    act(update(project, stale()))
    expect(stale()).toEqual([])
    expect(JSON.stringify(content())).toContain('It is shut.')
  })

  it('is seen, and the words of a quote stay as they were', () => {
    const { project, quote, act, stale, findings, content } = judged()
    act({ do: 'set', table: 'marks', id: quote, fields: { form: 'mixed' } })
    expect(stale()).toHaveLength(4)
    for (let left = stale(); left.length; left = stale()) act(leave(project, [left[0]!]))
    expect([stale(), findings()]).toEqual([[], []])
    expect(JSON.stringify(content())).toContain(WORDS)
  })
})

it('an article put right makes the quotes of it findings, which know what the source says', () => {
  const { article, findings, act } = desk()
  act({ do: 'set', table: 'articles', id: article, fields: { doc: fromLines(TEXT.replace('ship', 'boat')) } })
  expect(findings().map(({ source }) => source)).toEqual(['—', '—'])
})
