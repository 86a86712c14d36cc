import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SaveState } from '../../../../shared/contract'
import type { Command } from '../../../../shared/project/commands'
import { newArticle, newMark, newSpeaker } from '../../../../shared/project/tables'
import { makeSpan } from '../../../../shared/text/anchor'
import { fromLines } from '../../../../shared/text/rich'
import { disk, type Io } from '../io'
import type { Identity } from '../lock'
import { createProject, openSession, type OpenedSession, type OpenOptions } from '../open'
import { Replicas } from '../replicas'
import { onTestFinished } from 'vitest'
import { newFolder } from './folder'

/** For tests: a folder with a project in it and a user data folder, and what to do with them. */
export interface Bench {
  folder: string
  userData: string
  path: string
  /** Opens the project, as a new start of the program would. */
  open: (
    io?: Io,
    path?: string,
    more?: { me?: Identity } & OpenOptions,
  ) => Promise<OpenedSession & { states: SaveState[] }>
}

export async function newBench(): Promise<Bench> {
  const folder = await newFolder()
  const [userData, path] = [join(folder, 'data'), join(folder, 'p.quoin')]
  await mkdir(userData)
  await createProject(path, 1_000)
  const open: Bench['open'] = async (io = disk, at = path, { me, ...options } = {}) => {
    const states: SaveState[] = []
    const replicas = await Replicas.open(userData, io)
    const opened = await openSession(
      at,
      { userData, replicas, io, ...(me && { me }) },
      { applied: () => undefined, saveState: (state) => states.push(state), fault: () => undefined },
      options,
    )
    if (!opened.ok) throw new Error(opened.failure.message)
    // After a crash that is only played, descriptors are still open.
    onTestFinished(async () => void (await opened.value.session.close()))
    return { ...opened.value, states }
  }
  return { folder, userData, path, open }
}

const id = (prefix: string, n: number): string => `${prefix}_${String(n).padStart(12, '0')}`

export const speakerId = (n: number): string => id('s', n)

export const addSpeaker = (n: number, name = `Speaker ${n}`): Command => ({
  do: 'add',
  table: 'speakers',
  record: { id: speakerId(n), ...newSpeaker(name) },
})

export const rename = (n: number, name: string): Command => ({
  do: 'set',
  table: 'speakers',
  id: speakerId(n),
  fields: { name },
})

export const removeSpeaker = (n: number): Command => ({ do: 'remove', table: 'speakers', id: speakerId(n) })

const TEXT = 'The minister said: “We will not sign.” Nobody asked why.'

export const addArticle: Command = {
  do: 'add',
  table: 'articles',
  record: { id: id('a', 1), ...newArticle({ title: 'Talks', doc: fromLines(TEXT) }) },
}

export const addQuote = (n: number, words = 'We will not sign.'): Command => {
  const start = TEXT.indexOf('We will')
  const span = { ...makeSpan(TEXT, start, start + 17), exact: words }
  return {
    do: 'add',
    table: 'marks',
    record: { id: id('m', n), ...newMark('quote', { article: id('a', 1), spans: [span] }) },
  }
}
