import { useSyncExternalStore } from 'react'
import type { Change } from '../../shared/project/model'

/**
 * What has changed, by topic: a table (`speakers`), one record (`marks/m_1`), the marks of one article (`marks of a_1`),
 * an article's text (`text of a_1`),
 * or `*` when another project was opened. A view listens to what it shows, so that a change costs what it touches.
 */
const versions = new Map<string, number>()
const listeners = new Map<string, Set<() => void>>()

export function touch(topics: Iterable<string>): void {
  const woken = new Set<() => void>()
  for (const topic of topics) {
    versions.set(topic, (versions.get(topic) ?? 0) + 1)
    for (const listener of listeners.get(topic) ?? []) woken.add(listener)
  }
  for (const listener of woken) listener()
}

export function topicsOf(changes: readonly Change[]): Set<string> {
  const topics = new Set<string>()
  for (const change of changes) {
    topics.add(change.table).add(`${change.table}/${change.id}`)
    // Whatever changes in an article: its record in this window holds the text, or waits for it.
    if (change.table === 'articles') topics.add(`text of ${change.id}`)
    for (const record of [change.before, change.after])
      if (record && 'article' in record) topics.add(`marks of ${record.article}`)
  }
  return topics
}

export function listen(topics: readonly string[], listener: () => void): () => void {
  const all = [...topics, '*']
  for (const topic of all) {
    if (!listeners.has(topic)) listeners.set(topic, new Set())
    listeners.get(topic)!.add(listener)
  }
  return () => all.forEach((topic) => listeners.get(topic)?.delete(listener))
}

/** A number that changes whenever the topic does, or the project. */
export const versionOf = (topic: string): number => (versions.get(topic) ?? 0) + (versions.get('*') ?? 0)

/** A number that changes whenever one of the topics does. */
export function useVersion(...topics: readonly string[]): number {
  const key = topics.join('\n')
  return useSyncExternalStore(
    (listener) => listen(key.split('\n'), listener),
    () => [...key.split('\n'), '*'].reduce((sum, topic) => sum + (versions.get(topic) ?? 0), 0),
  )
}
