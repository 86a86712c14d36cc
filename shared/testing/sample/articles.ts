import type { Fields } from '../../project/tables'

/** The three reports, by the names of their files in resources/sample. Places, people and outlets are invented. */
export const reports = {
  northline: {
    title: 'Halvia starts to fill mountain dam as Dorrin warns of empty canals',
    outlet: 'Northline',
    author: 'Mara Quill',
    published: '2026-03-12',
    url: 'https://northline.example/2026/03/12/high-merel',
  },
  courier: {
    title: 'Dahl: the lake will hold the flood, not the river',
    outlet: 'The Castrel Courier',
    author: 'Anton Reiss',
    published: '2026-03-13',
    url: 'https://courier.example/valley/dahl-lake-flood',
  },
  observer: {
    title: 'Satellite pictures cast doubt on the day the gates closed',
    outlet: 'The Port Ansel Observer',
    author: 'Lena Farrow and Idris Colm',
    published: '2026-03-14',
    url: 'https://observer.example/politics/merel-pictures',
  },
} satisfies Record<string, Partial<Fields['articles']>>

export type ReportName = keyof typeof reports
