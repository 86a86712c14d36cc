import { describe, expect, it } from 'vitest'
import { write } from '../../../project/model'
import type { Fields, Mark } from '../../../project/tables'
import type { ComposedBlock, ComposedInline } from '../../../text/composed'
import { fromLines } from '../../../text/rich'
import { testProject } from '../../test-project'
import { compose } from '../compose'
import type { Draft } from '../draft'
import { referTo } from '../references'
import { judgedNow, keptAsIs, renewed, staleOf } from '../used'
import { findingsOf } from './list'

const TEXT = 'The harbour reopened on Monday.\n“Not one ship has been turned away,” said Irena Dahl.'
const WORDS = 'Not one ship has been turned away,'

function desk() {
  const { project, ...make } = testProject()
  const article = make.article(TEXT, { outlet: 'The Example' })
  const dahl = make.speaker('Irena Dahl')
  const quote = make.mark(article, 'quote', WORDS, { form: 'direct', speaker: dahl })
  const claim = make.mark(article, 'claim', 'The harbour reopened on Monday.', {
    statement: 'The harbour is open.',
    status: 'supported',
    assertedBy: dahl,
  })
  const nobodys = make.mark(article, 'claim', 'The harbour reopened', { statement: 'It was shut before.' })
  let count = 100
  const set = <T extends 'marks' | 'articles'>(
    table: T,
    id: string,
    fields: Partial<Fields[T]> | { gone: true },
  ): void => {
    const before = project.tables[table].get(id)!
    write(project, `${(++count).toString(36)}.test.1`, [
      { table, id, before, after: { ...before, ...fields } as never },
    ])
  }
  const say = (id: string, as?: 'words' | 'statement'): ComposedInline => ({
    type: 'reference',
    attrs: referTo(project, 'marks', id, as)!,
  })
  return { project, article, dahl, quote, claim, nobodys, set, say }
}

const line = (...content: (string | ComposedInline)[]): ComposedBlock => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? { type: 'text', text: one } : one)),
})

function draft(blocks: ComposedBlock[], bottomLine = ''): Draft {
  const briefing = {
    id: 'b_000000001',
    stamp: '1.a.1',
    bottomLine,
    articles: [] as string[],
  } as unknown as Draft['briefing']
  const fields = {
    title: '',
    template: '',
    handling: '',
    preparedFor: '',
    version: '',
    cutOff: '',
    cover: '',
    contents: '',
    notes: '',
    paper: '',
  }
  const body = blocks.length ? ({ type: 'doc', content: blocks } as const) : null
  return {
    briefing: { ...fields, ...briefing },
    sections: [{ id: 'x_000000001', stamp: '1.a.1', briefing: 'b_000000001', order: 1, title: 'Text', hint: '', body }],
  } as Draft
}

const judged = (claims: string[], sentence: string, given: object = {}): ComposedBlock => ({
  type: 'judgment',
  attrs: { confidence: 'moderate', claims, ...given },
  content: [line(sentence), line('because it was seen'), { type: 'paragraph' }],
})

describe('the guards', () => {
  const { project, claim, quote } = desk()
  const names = (d: Draft, p = project): string[] =>
    findingsOf(p, d).map(({ guard, stops }) => (stops ? `${guard}!` : guard))

  it('say nothing about a sound briefing', () => {
    const { say } = desk()
    expect(
      names(
        draft(
          [
            line('Irena Dahl said: ', say(quote), ' The harbour is likely open.'),
            judged([claim], 'It will likely stay open.'),
          ],
          'It is open.',
        ),
      ),
    ).toEqual([])
  })

  it('stop an export when quoted words are not their source’s, until somebody says that they stay', () => {
    const { project, article, quote, set, say } = desk()
    const said = say(quote) as Extract<ComposedInline, { type: 'reference' }>
    const text = [line('She said: ', said)]
    expect(names(draft(text), project)).toEqual([])
    set('articles', article, { doc: fromLines(TEXT.replace('Not one ship', 'Not one boat')) })
    const [found] = findingsOf(project, draft(text))
    expect(found).toMatchObject({ guard: 'words', stops: true, words: WORDS, place: { path: [0], from: 10, to: 11 } })
    const kept = [line('She said: ', { ...said, attrs: keptAsIs(said.attrs, '—') })]
    expect(names(draft(kept), project)).toEqual(['words'])
    expect(compose(project, draft(kept), { now: 0 }).footnotes).toEqual(['These words are no longer in the source.'])
  })

  it('stop when the mark was moved to other words, and take the new ones when asked', () => {
    const { project, quote, set, say } = desk()
    const said = say(quote) as Extract<ComposedInline, { type: 'reference' }>
    const cut = { ...said.attrs, cuts: [{ start: 7, end: 12, by: '' }] }
    const mark = project.tables.marks.get(quote) as Mark
    const span = mark.spans[0]!
    const shorter = { ...span, start: span.start + 4, exact: span.exact.slice(4) }
    set('marks', quote, { spans: [shorter] })
    const [found] = findingsOf(project, draft([line({ ...said, attrs: cut })]))
    expect(found).toMatchObject({ stops: true, message: expect.stringContaining('“one ship has been turned away,”') })
    const now = renewed(project, cut)
    expect(now.cuts).toEqual([{ start: 3, end: 8, by: '' }])
    expect(findingsOf(project, draft([line({ ...said, attrs: now })]))).toEqual([])
  })

  it('stop when what was left out does not fit the words', () => {
    const { project, quote, say } = desk()
    const said = say(quote) as Extract<ComposedInline, { type: 'reference' }>
    expect(
      names(draft([line({ ...said, attrs: { ...said.attrs, cuts: [{ start: 5, end: 500, by: '' }] } })]), project),
    ).toEqual(['words!'])
  })

  it('name what stands on a mark that was deleted', () => {
    const { project, quote, set, say } = desk()
    const text = [line(say(quote))]
    set('marks', quote, { gone: true })
    expect(names(draft(text), project)).toEqual(['deleted'])
    expect(JSON.stringify(compose(project, draft(text), { now: 0 }).sections)).toContain('mark deleted')
  })

  it.each([
    ['It is likely, with high confidence, that it stays open.', 1],
    ['We have moderate confidence that this is very unlikely.', 1],
    ['We judge with high-confidence that rain is almost certain.', 1],
    ['It is likely that it stays open. Confidence: high because it was seen.', 0],
    ['Rain is unlikely. We are confident of the source.', 0],
    ['The likelihood was not stated.', 0],
  ])('find likelihood and confidence in one sentence: %s', (sentence, times) => {
    expect(names(draft([line(sentence)]))).toEqual(Array(times).fill('likelihood-and-confidence'))
  })

  it('find words of both rows of ICD 203, and the rarer ones', () => {
    const found = findingsOf(project, draft([line('It is likely. It is very unlikely. It is probable.')]))
    expect(found.map(({ guard, words }) => [guard, words])).toEqual([['both-rows', 'probable']])
    expect(names(draft([line('It is probable, nearly certain, remote.')]))).toEqual([])
    expect(names(draft([line('The remoteness and likeliness are improbably named.')]))).toEqual([])
  })

  it('leave quotes alone: a source may say what it likes', () => {
    const { project, article, ...rest } = desk()
    rest.set('marks', rest.quote, {})
    expect(names(draft([line('Dahl is probably right: ', rest.say(rest.quote))]), project)).toEqual([])
    expect(article).toBeTruthy()
  })

  it('find a judgment without a claim or a confidence, and a claim that nobody asserts', () => {
    const { nobodys, project } = desk()
    expect(names(draft([judged([], 'It stays open.')]), project)).toEqual(['judgment-without-claim'])
    expect(names(draft([judged([claim], 'It stays open.', { confidence: '' })]))).toEqual([
      'judgment-without-confidence',
    ])
    expect(names(draft([judged([nobodys], 'It stays open.')]), project)).toEqual(['claim-without-source'])
    expect(names(draft([judged([], '')]))).toEqual([])
  })

  it('find quoted words that were typed, not a word or a title', () => {
    expect(names(draft([line('She said “we shall never let that happen”.')]))).toEqual(['typed-quote'])
    expect(names(draft([line('The “Blue Marble” and the 5" gun of the "Ada Marsh".')]))).toEqual([])
  })

  it('find a bottom line that is too long', () => {
    expect(names(draft([], 'word '.repeat(60)))).toEqual([])
    expect(names(draft([], 'word '.repeat(61)))).toEqual(['bottom-line'])
  })
})

describe('what has become stale', () => {
  it('is each sentence whose mark, grade or status has changed, with before and after', () => {
    const { project, claim, set, say } = desk()
    const text = draft([
      line('It rained. The point is this: ', say(claim), ' Nobody doubts it.'),
      judged([claim], 'It will stay open.', { used: judgedNow(project, [claim]) }),
    ])
    expect(staleOf(project, text)).toEqual([])
    set('marks', claim, { status: 'refuted' })
    expect(staleOf(project, text)).toMatchObject([
      {
        sentence: 'The point is this: … Nobody doubts it.',
        place: { path: [0] },
        changes: [{ label: 'Status', was: 'Supported', now: 'Refuted' }],
      },
      {
        sentence: 'It will stay open.',
        place: { path: [1, 0] },
        changes: [{ label: 'The harbour is open.', was: 'Supported', now: 'Refuted' }],
      },
    ])
  })

  it('is nothing that was renewed', () => {
    const { project, claim, set, say } = desk()
    const said = say(claim) as Extract<ComposedInline, { type: 'reference' }>
    set('marks', claim, { status: 'refuted', statement: 'The harbour is shut.' })
    expect(staleOf(project, draft([line(said)]))).toHaveLength(1)
    expect(staleOf(project, draft([line({ ...said, attrs: renewed(project, said.attrs) })]))).toEqual([])
  })
})

it('a reason that begins with “because” is not printed with two', () => {
  const { project, claim } = desk()
  const composed = compose(project, draft([judged([claim], 'It stays open.')]), { now: 0 })
  expect(composed.sections[0]!.blocks[0]).toMatchObject({ because: [{ is: 'text', text: 'it was seen' }] })
})

it('a judgment on refuted or disputed claims is found for as long as it stands on them', () => {
  const { project, claim, nobodys, set } = desk()
  const text = () => draft([judged([claim, nobodys], 'It stays open.', { used: judgedNow(project, [claim, nobodys]) })])
  const found = () =>
    findingsOf(project, text()).flatMap(({ guard, message }) => (guard === 'judgment-on-doubted' ? [message] : []))
  expect(found()).toEqual([])
  set('marks', claim, { status: 'refuted' })
  // The judgment has been looked at since: it still rests on it.
  expect(found()).toEqual([expect.stringContaining('a claim that is refuted')])
  set('marks', claim, { status: 'disputed' })
  set('marks', nobodys, { status: 'disputed' })
  expect(found()).toEqual([expect.stringContaining('2 claims that are disputed')])
})

it('words in quotation marks in the bottom line are found, without a place', () => {
  const { project } = desk()
  const found = findingsOf(project, draft([], 'He said “not one ship has been turned away” on Monday.'))
  expect(found).toMatchObject([{ guard: 'typed-quote', words: '“not one ship has been turned away”' }])
  expect(found[0]!.place).toBeUndefined()
  expect(findingsOf(project, draft([], 'The “open port” is shut.'))).toEqual([])
})

it('a quote of an article that was deleted says that', () => {
  const { project, article, quote, set, say } = desk()
  const text = draft([line('He said: ', say(quote, 'words'))])
  set('articles', article, { gone: true })
  expect(findingsOf(project, text)).toMatchObject([
    { guard: 'words', stops: true, message: expect.stringMatching(/^The article of this quote was deleted/) },
    { guard: 'deleted', stops: false, message: expect.stringMatching(/^The article this stands on was deleted/) },
  ])
})

it.each([
  ['The pilots agree.', 'the pilots agree.'],
  ['One source says so.', 'one source says so.'],
  ['because It was seen', 'it was seen'],
  ['IT staff saw it', 'IT staff saw it'],
  ['Dahl says so', 'Dahl says so'],
  ['A-level results', 'A-level results'],
  ['US ships left', 'US ships left'],
])('after “because”, %j goes on as %j', (typed, printed) => {
  const { project, claim } = desk()
  const judgment = { ...judged([claim], 'It stays open.'), content: [line('It stays open.'), line(typed), line()] }
  const composed = compose(project, draft([judgment as ComposedBlock]), { now: 0 })
  expect(composed.sections[0]!.blocks[0]).toMatchObject({ because: [{ text: printed }] })
})

it('what a judgment rests on is one sentence, with how each claim stands', () => {
  const { project, claim, nobodys, set } = desk()
  set('marks', claim, { status: 'refuted' })
  const composed = compose(project, draft([judged([claim, nobodys], 'It stays open.')]), { now: 0 })
  const block = composed.sections[0]!.blocks[0]!
  const words = block.is === 'judgment' ? block.claims.map((run) => ('text' in run ? run.text : '')).join('') : ''
  expect(words.replace(/\d+ /g, '')).toBe('The harbour is open (refuted); It was shut before')
})
