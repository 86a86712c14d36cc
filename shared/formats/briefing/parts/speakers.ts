import { kindList } from '../../../kinds/list'
import { bySpeaker } from '../../numbered'
import { describeSpeaker, typeOf } from '../../values'
import type { PrintedBlock, Run } from '../composition'
import { joined, numberRun, paragraph, text } from '../runs'
import { noteOf } from './note'
import { definePart } from './part'

export const speakers = definePart({
  name: 'speakers',
  label: 'Speakers',
  about: 'Who is heard: roles, other names, how reliable, and the numbers of what they say.',
  make: ({ project, sources }) => {
    const groups = bySpeaker(
      project,
      sources.flatMap(({ marks }) => marks),
    ).flatMap(({ speaker, marks }) => (speaker ? [{ speaker, marks }] : []))
    return {
      blocks: groups.map(({ speaker, marks }, i): PrintedBlock => ({
        is: 'speaker',
        id: `who-${i + 1}`,
        name: speaker.name,
        type: typeOf(speaker),
        about: describeSpeaker(speaker),
        blocks: [
          paragraph(
            joined(
              kindList.map((kind) => {
                const own = marks.filter(({ mark }) => mark.kind === kind.name)
                const numbers = own.flatMap((n, i): Run[] => (i ? [text(', '), numberRun(n)] : [numberRun(n)]))
                return own.length ? [text(`${own.length === 1 ? kind.label : kind.plural} `), ...numbers] : []
              }),
            ),
            'small',
          ),
          ...noteOf(speaker.note),
        ],
      })),
    }
  },
})
