import { expect, it } from 'vitest'
import { projectJsonSchema } from './json-schema'
import { matchesFile } from './resource'

it('the shipped JSON Schema is the one of the code', () => {
  expect(matchesFile('project.schema.json', projectJsonSchema())).toBe(true)
})
