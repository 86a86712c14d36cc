import { copyFile, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { conflictsOf } from '../../../shared/project/join'
import { alive, find } from '../../../shared/project/select'
import { newArticle, newMark } from '../../../shared/project/tables'
import { makeSpan } from '../../../shared/text/anchor'
import { fromLines } from '../../../shared/text/rich'
import { contentsOf, folderFor } from './backup-files'
import { readProjectFile } from './file'
import { lockPath, thisProcess, type Identity } from './lock'
import { placeAt } from './open'
import { Replicas } from './replicas'
import type { Session } from './session'
import { addSpeaker, newBench, rename as nameSpeaker, speakerId, type Bench } from './testing/bench'

const AT = Date.now()
const names = ({ project }: Pick<Session, 'project'>): string[] =>
  alive(project, 'speakers')
    .map((s) => s.name)
    .sort()
const person = (user: string): Identity => ({ ...thisProcess(() => user), host: 'desk-3' })

async function inFile(path: string): Promise<string[]> {
  const read = await readProjectFile(path)
  return read.ok ? names({ project: read.value }) : [read.failure.name]
}

/** A colleague changes a copy of the file as it stands. Returns the copy's path. */
async function colleague({ folder, path, open }: Bench, work: (session: Session) => Promise<unknown>): Promise<string> {
  const copy = join(folder, `theirs-${Math.random()}.quoin`)
  await copyFile(path, copy)
  const { session } = await open(undefined, copy)
  await work(session)
  await session.close()
  return copy
}

/** Another program replaces the file. */
const replaceBy = async (from: string, path: string): Promise<void> => {
  await copyFile(from, `${path}.new`)
  await rename(`${path}.new`, path)
}

const until = (what: () => unknown): Promise<void> => vi.waitFor(() => expect(what()).toBeTruthy(), 5000)

test('a change by another program is seen while nothing is done here', async () => {
  const bench = await newBench()
  const { session, states } = await bench.open()
  const theirs = await colleague(bench, (one) => one.apply(addSpeaker(9, 'Theirs'), AT))
  await replaceBy(theirs, bench.path)
  await until(() => states.some((state) => state.state === 'changed'))
  expect(await session.look()).toMatchObject({ state: 'changed', message: expect.stringContaining('not overwritten') })
  // Going back to what it was is no change.
  await session.close()
})

test('a file that comes back as it was, e.g. by git checkout there and back, is no change', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Mine'), AT)
  await session.save()
  const mine = await readFile(bench.path)
  const theirs = await colleague(bench, (one) => one.apply(addSpeaker(9, 'Theirs'), AT))
  await replaceBy(theirs, bench.path)
  expect((await session.look()).state).toBe('changed')
  await unlink(bench.path)
  await writeFile(bench.path, mine)
  expect((await session.look()).state).toBe('saved')
  await session.apply(addSpeaker(2, 'Mine too'), AT)
  expect((await session.save()).state).toBe('saved')
  await session.close()
  expect(await inFile(bench.path)).toEqual(['Mine', 'Mine too'])
})

test('joining brings in theirs and ours, keeps both of what both changed, and can be taken back', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Shared'), AT)
  await session.save()
  const theirs = await colleague(bench, async (one) => {
    await one.apply(addSpeaker(9, 'Theirs'), AT)
    await one.apply(nameSpeaker(1, 'Shared, as they say'), AT + 1)
  })
  await session.apply(addSpeaker(2, 'Mine'), AT)
  await session.apply(nameSpeaker(1, 'Shared, as I say'), AT + 2)
  await replaceBy(theirs, bench.path)
  expect((await session.save()).state).toBe('changed')
  expect((await session.join()).ok).toBe(true)
  expect(names(session)).toEqual(['Mine', 'Shared, as I say', 'Theirs'])
  expect(conflictsOf(find(session.project, 'speakers', speakerId(1))!)).toMatchObject({
    name: [{ value: 'Shared, as they say' }],
  })
  expect(await session.save()).toEqual({ state: 'saved' })
  expect(await inFile(bench.path)).toEqual(['Mine', 'Shared, as I say', 'Theirs'])
  expect(session.labels.undo).toBe('Join with the other version')
  await session.undo()
  expect(names(session)).toEqual(['Mine', 'Shared, as I say'])
  await session.close()
  expect(await inFile(bench.path)).toEqual(['Mine', 'Shared, as I say'])
})

test('a mark that a colleague made in the text as it was before we corrected it keeps to its words, in the same step', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  const text = 'Not one drap has fallen since the gates were shut.'
  const article = { id: 'a_000000001', ...newArticle({ title: 'Drop', doc: fromLines(text) }) }
  await session.apply({ do: 'add', table: 'articles', record: article }, AT)
  await session.save()
  const at = text.indexOf('since')
  const spans = [makeSpan(text, at, at + 'since the gates'.length)]
  const mark = { id: 'm_000000009', ...newMark('quote', { article: article.id, spans }) }
  const theirs = await colleague(bench, (one) => one.apply({ do: 'add', table: 'marks', record: mark }, AT))
  const edits = [{ at: text.indexOf('drap'), removed: 'drap', inserted: 'single drop of rain' }]
  await session.apply({ do: 'correct', table: 'articles', id: article.id, edits }, AT)
  await replaceBy(theirs, bench.path)
  expect((await session.join()).ok).toBe(true)
  const place = (): string => {
    const [span] = session.project.tables.marks.get(mark.id)!.spans
    return session.textOf(article.id)!.slice(span?.start, span?.end)
  }
  expect(place()).toBe('since the gates')
  await session.undo()
  expect(find(session.project, 'marks', mark.id)).toBeUndefined()
  await session.redo()
  expect(place()).toBe('since the gates')
  await session.close()
})

test('a join is kept by the journal like any change: a crash before the save loses none of it', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Shared'), AT)
  await session.save()
  const theirs = await colleague(bench, async (one) => {
    await one.apply(addSpeaker(9, 'Theirs'), AT)
    await one.apply(nameSpeaker(1, 'As they say'), AT + 1)
  })
  await session.apply(nameSpeaker(1, 'As I say'), AT + 2)
  await replaceBy(theirs, bench.path)
  expect((await session.join()).ok).toBe(true)
  await session.apply(addSpeaker(3, 'After it'), AT)
  // Nothing was saved since; this is the next start.
  const again = await bench.open()
  expect(names(again.session)).toEqual(['After it', 'As I say', 'Theirs'])
  expect(conflictsOf(find(again.session.project, 'speakers', speakerId(1))!)).toMatchObject({
    name: [{ value: 'As they say' }],
  })
})

test('a change by somebody else while Quoin was not running: both values of one field are kept', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Shared'), AT)
  await session.save()
  const theirs = await colleague(bench, (one) => one.apply(nameSpeaker(1, 'As they say'), AT + 5))
  await session.apply(nameSpeaker(1, 'As I say'), AT + 1)
  await replaceBy(theirs, bench.path)
  const again = await bench.open()
  const speaker = find(again.session.project, 'speakers', speakerId(1))!
  expect([speaker.name, conflictsOf(speaker)]).toEqual([
    'As they say',
    { name: [expect.objectContaining({ value: 'As I say' })] },
  ])
  expect(again.notice).toContain('changed elsewhere')
})

test('what cannot be joined is said, and nothing happens', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Mine'), AT)
  for (const [content, name] of [
    ['<<<<<<< HEAD\n{"quoin":1', 'not-a-project'],
    [(await readFile(bench.path, 'utf8')).replaceAll(session.project.id, 'p_0000000another'), 'another-project'],
  ] as const) {
    await writeFile(bench.path, content)
    expect((await session.save()).state).toBe('changed')
    expect(await session.join()).toMatchObject({ ok: false, failure: { name } })
    expect([names(session), session.saveState.state]).toEqual([['Mine'], 'changed'])
    expect(await readFile(bench.path, 'utf8')).toBe(content)
  }
  await session.close()
})

test('when the file is not what we had any more, the whole project is kept as a version, once', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'In the file'), AT)
  await session.save()
  await session.apply(addSpeaker(2, 'In the journal'), AT)
  await writeFile(bench.path, '{}')
  for (let i = 0; i < 3; i++) expect((await session.save()).state).toBe('changed')
  const { waiting } = await contentsOf(folderFor(bench.userData, session.project.id, bench.path))
  expect(await Promise.all(waiting.map(inFile))).toEqual([['In the file', 'In the journal']])
  await session.close()
})

test('a file that is gone: said while idle, put back by “Save” and by the next change', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Mine'), AT)
  await session.save()
  await rename(bench.path, `${bench.path}.moved`)
  expect(await session.look()).toMatchObject({ state: 'failing', message: expect.stringContaining('no longer where') })
  expect(await session.save()).toEqual({ state: 'saved' })
  expect(await inFile(bench.path)).toEqual(['Mine'])
  await unlink(bench.path)
  expect((await session.look()).state).toBe('failing')
  await rename(`${bench.path}.moved`, bench.path)
  expect((await session.look()).state).toBe('saved')
  await unlink(bench.path)
  await session.apply(addSpeaker(2, 'Mine too'), AT)
  expect((await session.save()).state).toBe('saved')
  await session.close()
  expect(await inFile(bench.path)).toEqual(['Mine', 'Mine too'])
})

test('a project that somebody else has open is never written, and is when they are done', async () => {
  const bench = await newBench()
  const anna = await bench.open(undefined, undefined, { me: person('Anna') })
  const bert = await bench.open(undefined, undefined, { me: person('Bert') })
  expect(bert.session.saveState).toEqual({
    state: 'locked',
    message: 'Anna on desk-3 has this project open. Your changes are kept here and will be offered for joining.',
  })
  await bert.session.apply(addSpeaker(1, 'Bert’s'), AT)
  expect((await bert.session.save()).state).toBe('locked')
  expect(await inFile(bench.path)).toEqual([])
  await anna.session.apply(addSpeaker(2, 'Anna’s'), AT)
  await anna.session.close()
  expect(await inFile(bench.path)).toEqual(['Anna’s'])
  await until(() => bert.states.some((state) => state.state === 'changed'))
  expect((await bert.session.join()).ok).toBe(true)
  expect((await bert.session.save()).state).toBe('saved')
  await bert.session.close()
  expect(await inFile(bench.path)).toEqual(['Anna’s', 'Bert’s'])
  expect(await readdir(bench.folder)).not.toContain(lockPath('p.quoin').slice(2))
})

test('when they are done without a change, saving goes on by itself', async () => {
  const bench = await newBench()
  const anna = await bench.open(undefined, undefined, { me: person('Anna') })
  const bert = await bench.open(undefined, undefined, { me: person('Bert') })
  await bert.session.apply(addSpeaker(1, 'Bert’s'), AT)
  await anna.session.close()
  await until(() => bert.states.at(-1)?.state === 'saved')
  expect(await inFile(bench.path)).toEqual(['Bert’s'])
})

test('“Save as” does not go where somebody else is at work', async () => {
  const bench = await newBench()
  const elsewhere = join(bench.folder, 'annas.quoin')
  await copyFile(bench.path, elsewhere)
  const [me, replicas] = [person('Bert'), await Replicas.open(bench.userData)]
  const anna = await bench.open(undefined, elsewhere, { me: person('Anna') })
  const bert = await bench.open(undefined, undefined, { me })
  const place = await placeAt(elsewhere, bert.session.project.id, { userData: bench.userData, replicas, me })
  await expect(bert.session.moveTo(place)).rejects.toThrow('Anna on desk-3')
  expect(bert.session.path).toBe(bench.path)
  await anna.session.close()
})

test('opened afresh after a reload: theirs, with numbers of its own, and nothing of the journal', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Mine'), AT)
  const theirs = await colleague(bench, (one) => one.apply(addSpeaker(9, 'Theirs'), AT))
  await replaceBy(theirs, bench.path)
  await session.look()
  const late = session.apply(addSpeaker(2, 'Late'), AT)
  const given = await session.giveWay(async () => ({
    ok: true as const,
    value: await bench.open(undefined, undefined, { afresh: true }),
  }))
  expect((await late).ok).toBe(true)
  expect(await session.apply(addSpeaker(3, 'Too late'), AT)).toMatchObject({ failure: { name: 'closed' } })
  await session.abandon()
  if (!given.ok) throw new Error()
  expect(names(given.value.session)).toEqual(['Theirs'])
  expect(given.value.session.replica).not.toBe(session.replica)
  const { waiting } = await contentsOf(folderFor(bench.userData, session.project.id, bench.path))
  expect((await Promise.all(waiting.map(inFile))).at(-1)).toEqual(['Late', 'Mine'])
  expect(names((await bench.open()).session)).toEqual(['Theirs'])
})
