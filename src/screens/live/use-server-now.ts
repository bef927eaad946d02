'use client'

import { useEffect, useState } from 'react'
import { askServer, type ServerAnswer } from './ask-server.ts'

/** A device's own clock may wander while a meeting lasts. */
const askEvery = 5 * 60_000
const triesAtFirst = 3

/** What this page knows of the server's clock: the quickest answer says it best. */
let known: { ahead: number; delay: number; at: number } | null = null
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/**
 * The server's clock as seen here, ISO, refreshed every `every` ms: what counts down shows the same on every screen. `serverNow` came with the
 * page, and so is late by the time the page took; it stands in until the server has been asked.
 */
export function useServerNow(serverNow: string, every = 1000): string {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const ahead = Date.parse(serverNow) - Date.now()
    const tick = () => setNow(new Date(Date.now() + (known?.ahead ?? ahead)).toISOString())
    const ticking = setInterval(tick, every)
    const end = keepAsking()
    return () => {
      clearInterval(ticking)
      end()
    }
  }, [serverNow, every])
  return now
}

function keepAsking(): () => void {
  users += 1
  if (users === 1) {
    void askSome()
    timer = setInterval(askSome, askEvery)
  }
  return () => {
    users -= 1
    if (users === 0) clearInterval(timer)
  }
}

async function askSome(): Promise<void> {
  for (let time = 0; time < triesAtFirst; time++) learn(await askServer('/healthz'))
}

function learn({ ahead, delay }: ServerAnswer): void {
  if (ahead === null) return
  const isStale = known === null || Date.now() - known.at > askEvery / 2
  if (isStale || delay <= (known?.delay ?? 0)) known = { ahead, delay, at: Date.now() }
}
