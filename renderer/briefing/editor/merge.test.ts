import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composedDoc } from '../../../shared/testing/composed'
import { fromLines } from '../../../shared/text/rich'
import type { ComposedText } from '../../../shared/text/composed'
import { fromSection } from './convert'
import { merged, unseen } from './merge'
import { schema } from './testing'

const section = (body: ComposedText): Node => fromSection(schema, { id: 'x_000000001', title: 'Title', hint: '', body })
const lines = (...words: string[]): Node => section(fromLines(words.join('\n')) as ComposedText)
const said = (node: Node): string[] => {
  const out: string[] = []
  node.forEach((child, _, i) => i > 0 && out.push(child.textContent))
  return out
}
const merge = (base: string[], mine: string[], theirs: string[]): { said: string[]; both: boolean } => {
  const { node, both } = merged(lines(...base), lines(...mine), lines(...theirs))
  return { said: said(node), both }
}

describe('two people in one section', () => {
  it('who write in different paragraphs both have their words', () => {
    const base = ['One.', 'Two.', 'Three.']
    expect(merge(base, ['One more.', 'Two.', 'Three.'], ['One.', 'Two.', 'Three, too.'])).toEqual({
      said: ['One more.', 'Two.', 'Three, too.'],
      both: false,
    })
    expect(merge(base, ['One.', 'Two.', 'Three!'], ['Zero.', 'One.', 'Two.', 'Three.']).said).toEqual([
      'Zero.',
      'One.',
      'Two.',
      'Three!',
    ])
  })

  it('who write in one paragraph, at different words, too', () => {
    const base = ['Pilots stopped work. Ships wait.']
    expect(merge(base, ['Pilots stopped all work. Ships wait.'], ['Pilots stopped work. Forty ships wait.'])).toEqual({
      said: ['Pilots stopped all work. Forty ships wait.'],
      both: false,
    })
    expect(merge(base, ['Pilots stopped work.', ' Ships wait.'], ['All pilots stopped work. Ships wait.'])).toEqual({
      said: ['All pilots stopped work.', ' Ships wait.'],
      both: false,
    })
  })

  it('who write at the same place have both, theirs first, and it is said', () => {
    expect(merge(['Ships wait'], ['Ships wait here'], ['Ships wait there'])).toMatchObject({ both: true })
    expect(merge(['It is two.'], ['It is deux.'], ['It is Zwei.'])).toEqual({ said: ['It is Zwei deux.'], both: true })
  })

  it('keep what one wrote where the other deleted', () => {
    const { said } = merge(['Ships wait.', 'Two.'], ['Two.'], ['Ships wait. Forty of them.', 'Two.'])
    expect(said.join(' ')).toContain('Forty of them')
  })

  it('come to a section that the file takes, whatever they wrote, and either alone changes nothing of the other', () => {
    fc.assert(
      fc.property(composedDoc, composedDoc, composedDoc, (a, b, c) => {
        const [base, mine, theirs] = [section(a), section(b), section(c)]
        merged(base, mine, theirs).node.check()
        expect(merged(base, base, theirs).node.eq(theirs)).toBe(true)
        expect(merged(base, mine, base).node.eq(mine)).toBe(true)
        expect(merged(base, mine, mine)).toMatchObject({ both: false })
      }),
    )
  })
})

it('what was written at the very same moment is known from what was deleted or taken back', () => {
  const [before, mine] = [lines('Ships wait.'), lines('Forty ships wait.')]
  expect(unseen(before, mine, lines('Ships wait. They say.'))).toBe(true)
  expect(unseen(before, mine, lines('Forty ships wait. They say.'))).toBe(false)
  expect(unseen(before, mine, before)).toBe(false)
})

describe('two windows', () => {
  /** A window: what its editor shows, and what it last wrote or was told. */
  interface Replica {
    shown: Node
    known: Node
  }
  const step = fc.record({
    who: fc.nat(1),
    does: fc.constantFrom('type', 'type', 'split', 'write'),
    at: fc.nat(1000),
  })

  it('lose no word, and come to the same text', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let project = lines('Pilots stopped work on Friday.', 'Forty ships wait.')
        const replicas: Replica[] = [0, 1].map(() => ({ shown: project, known: project }))
        const words: string[] = []
        const take = (replica: Replica): void => {
          replica.shown = merged(replica.known, replica.shown, project).node
          replica.known = project
        }
        const write = (who: number): void => {
          const replica = replicas[who]!
          project = replica.known = replica.shown
          take(replicas[1 - who]!)
        }
        for (const { who, does, at } of steps) {
          if (does === 'write') write(who)
          else {
            const replica = replicas[who]!
            const word = does === 'type' ? `w${words.length}w ` : null
            if (word) words.push(word.trim())
            replica.shown = edited(replica.shown, at, word)
          }
        }
        for (const who of [0, 1, 0, 1]) write(who)
        expect(replicas[0]!.shown.eq(replicas[1]!.shown)).toBe(true)
        const text = said(project).join('\n')
        for (const word of [...words, 'Pilots', 'ships']) expect(text).toContain(word)
      }),
      { numRuns: 400 },
    )
  })
})

/** A word, or the end of a paragraph, before one of the words. */
function edited(node: Node, at: number, word: string | null): Node {
  const places: number[] = []
  node.forEach((child, from, i) => {
    if (i === 0) return
    for (const found of child.textContent.matchAll(/(?<=^|\s)(?=\S)|$/g)) places.push(from + 1 + found.index)
  })
  const place = places[at % places.length]!
  const line = schema.nodes['paragraph']!
  if (word) return node.replace(place, place, line.create(null, schema.text(word)).slice(0, word.length))
  const two = schema.node('blockquote', null, [line.create(), line.create()])
  return node.replace(place, place, two.slice(1, 3))
}
