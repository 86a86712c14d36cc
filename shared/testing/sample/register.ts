import { newSpeaker, type Fields } from '../../project/tables'
import { rich } from './rich'

const holder = (role: string, from = '') => [{ role, from, until: '' }]

/** Everybody who is quoted or asserts something, by the short names used in marks.ts. Jonas Hale is left for the newcomer. */
export const people = {
  dahl: {
    ...newSpeaker('Irena Dahl'),
    aliases: ['Energy Minister Irena Dahl'],
    roles: [
      ...holder('Energy minister of Halvia', '2024'),
      { role: 'Engineer on the High Merel spillway', from: '', until: '2021' },
    ],
    reliability: 'C',
    note: rich(
      'Speaks for the government that built the dam. **Asked twice for the daily figures; none published by 14 March.**',
    ),
  },
  verrin: { ...newSpeaker('Tomas Verrin'), roles: holder('Prime minister of Dorrin', '2023'), reliability: 'C' },
  brandt: { ...newSpeaker('Selma Brandt'), roles: holder('Water minister of Dorrin', '2025'), reliability: 'C' },
  olin: {
    ...newSpeaker('Petra Olin'),
    aliases: ['Professor Olin'],
    roles: holder('Professor of hydrology, Institute of Mountain Waters, Castrel'),
    reliability: 'B',
    note: rich('The only voice in *both* capitals’ papers, and careful in each.'),
  },
  voss: { ...newSpeaker('Karel Voss'), roles: holder('Spokesman, Halvian energy ministry'), reliability: 'D' },
  tull: { ...newSpeaker('Agnes Tull'), roles: holder('Chair, Sallow Plain Growers’ Union'), reliability: 'F' },
  official: {
    ...newSpeaker('Senior official, Halvian energy ministry', 'unnamed'),
    aliases: ['A senior official'],
    reliability: 'F',
    note: rich(
      'Not named “because he was not allowed to speak to the press”. Close to the events, if he is who he says.',
    ),
  },
  commission: {
    ...newSpeaker('Merel River Commission', 'organisation'),
    aliases: ['The River Commission', 'The commission'],
    reliability: 'B',
    note: rich('Both governments sit on it. Owns the gauge at Tarn Bridge.'),
  },
  ministry: { ...newSpeaker('Halvian energy ministry', 'organisation'), reliability: 'D' },
} satisfies Record<string, Fields['speakers']>

export type PersonName = keyof typeof people

export const subjects = {
  flow: { name: 'Flow at the border', color: '#2a7a9b' },
  gates: { name: 'Closing of the gates', color: '#b4632d' },
  treaty: { name: 'Treaty of 1974', color: '#6b5ca5' },
}

export type SubjectName = keyof typeof subjects
