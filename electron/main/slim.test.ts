import { expect, test } from 'vitest'
import type { Simple } from '../../shared/project/commands'
import { newArticle } from '../../shared/project/tables'
import { fromLines } from '../../shared/text/rich'
import { forWindows } from './slim'
import { addSpeaker } from './store/testing/bench'

const doc = fromLines('Long words')
const add: Simple = {
  do: 'add',
  table: 'articles',
  record: { id: 'a_000000000001', ...newArticle({ title: 'T', doc }) },
}
const set: Simple = { do: 'set', table: 'articles', id: 'a_000000000001', fields: { title: 'U', doc } }

test('article texts stay behind, everything else goes to the windows', () => {
  const all = {
    stamp: '1.abcd.1',
    command: { do: 'all' as const, label: 'Import 2 articles', commands: [add, set, addSpeaker(1) as Simple] },
  }
  const slim = forWindows(all)
  expect(JSON.stringify(slim)).not.toContain('Long words')
  expect(slim).toMatchObject({
    stamp: '1.abcd.1',
    command: { commands: [{ record: { title: 'T' } }, { fields: { title: 'U' } }, addSpeaker(1)] },
  })
  expect(JSON.stringify(all)).toContain('Long words')
})

test('a change of a title alone does not touch the text', () => {
  const command: Simple = { do: 'set', table: 'articles', id: 'a_000000000001', fields: { title: 'U' } }
  expect(forWindows({ stamp: '1.abcd.1', command }).command).toEqual(command)
})
