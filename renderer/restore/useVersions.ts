import { useEffect, useState } from 'react'
import { call } from '../bridge'
import type { Version } from '../../shared/contract'
import type { Differences } from '../../shared/formats/differences'

/** A version up to this size is compared before anybody asks: it takes a moment only. */
const SMALL = 8_000_000

export type Compared = Differences | { failed: string }

export interface Versions {
  /** Newest first; null until they are known. */
  list: readonly Version[] | null
  failed: string | null
  /** What is known by now of how a version differs from today's project. */
  compared: ReadonlyMap<string, Compared>
  /** After the project has changed. */
  again: () => void
}

/** The versions of the open project. The chosen one is compared first, then those around it, one after another. */
export function useVersions(chosen: string | null): Versions {
  const [loaded, setLoaded] = useState<{ round: number; list: readonly Version[] } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [compared, setCompared] = useState<ReadonlyMap<string, Compared>>(new Map())
  const [round, setRound] = useState(0)

  useEffect(() => {
    let wanted = true
    void call('backup.list', {}).then((answer) => {
      if (!wanted) return
      if (answer.ok) setLoaded({ round, list: answer.value })
      else setFailed(answer.failure.message)
    })
    return () => void (wanted = false)
  }, [round])

  const list = loaded?.list ?? null
  const next =
    list?.find(({ id }) => id === chosen && !compared.has(id)) ??
    list?.find(({ id, size }) => size <= SMALL && !compared.has(id))
  // In a new round the same version is another question.
  const asking = next && `${round} ${next.id}`
  useEffect(() => {
    if (asking === undefined) return
    const id = asking.slice(asking.indexOf(' ') + 1)
    let wanted = true
    void call('backup.compare', { id }).then((answer) => {
      const result = answer.ok ? answer.value : { failed: answer.failure.message }
      if (wanted) setCompared((known) => new Map(known).set(id, result))
    })
    return () => void (wanted = false)
  }, [asking])

  return {
    list,
    failed,
    compared,
    again: () => {
      setCompared(new Map())
      setRound((count) => count + 1)
    },
  }
}
