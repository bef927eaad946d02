'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useRef, useState } from 'react'
import { type SheetDeed, type SheetImported, type SheetPreview, sheetPath, type UploadAsked, uploadHeader } from '#contract/exchange.ts'
import { type SheetKind, sheetLimits } from '#domain/exchange/sheet.ts'
import { useSentence } from '../use-sentence.ts'
import { saveFile, sendFile } from './send-file.ts'

/** `part`: how much of the file has gone up; 1 while the server reads it. */
export type Under = { deed: SheetDeed; name: string; part: number }

/** One file on its way: chosen, previewed, perhaps marked, imported. The file stays in the browser and goes up with each deed. */
export function useSheet(unitId: string, kind: SheetKind) {
  const sentence = useSentence()
  const locale = useLocale()
  const cache = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [preview, setPreview] = useState<SheetPreview | null>(null)
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(new Set())
  const [imported, setImported] = useState<SheetImported | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState<Under | null>(null)
  const stop = useRef<AbortController | null>(null)

  async function send(deed: SheetDeed, given: File, rows: ReadonlySet<number>): Promise<Blob | null> {
    setProblem(given.size > sheetLimits.bytes ? sentence('sheet/too-large') : null)
    if (given.size > sheetLimits.bytes) return null
    stop.current = new AbortController()
    setUnder({ deed, name: given.name, part: 0 })
    const seen = deed === 'import' ? (preview?.digest ?? null) : null
    const asked: UploadAsked = { confirmed: [...rows], seen, language: locale === 'en' ? 'en' : 'vi', fileName: given.name.slice(0, 200) }
    const sent = await sendFile({
      ...{ url: sheetPath(unitId, kind, deed), file: given, signal: stop.current.signal },
      header: [uploadHeader, encodeURIComponent(JSON.stringify(asked))],
      onProgress: (part) => setUnder((now) => now && { ...now, part }),
    })
    setUnder(null)
    if (sent && !sent.ok) setProblem(sentence(sent.refusal))
    if (sent?.ok && deed === 'marked') saveFile(sent.body, sent.name ?? 'can-sua.xlsx')
    return sent?.ok ? sent.body : null
  }

  async function look(given: File, rows: ReadonlySet<number> = new Set()): Promise<void> {
    setFile(given)
    setConfirmed(rows)
    const body = await send('preview', given, rows)
    setPreview(body ? JSON.parse(await body.text()) : null)
  }

  async function bringIn(): Promise<void> {
    if (!file) return
    const body = await send('import', file, confirmed)
    if (!body) return
    setImported(JSON.parse(await body.text()))
    await cache.invalidateQueries()
  }

  return {
    ...{ file, preview, confirmed, imported, problem, under },
    look: (given: File) => void look(given),
    /** A row that was asked about; what it would change is seen anew. */
    confirm: (row: number, isSame: boolean) => {
      const rows = new Set(confirmed)
      isSame ? rows.add(row) : rows.delete(row)
      if (file) void look(file, rows)
    },
    mark: () => void (file && send('marked', file, confirmed)),
    bringIn: () => void bringIn(),
    stop: () => stop.current?.abort(),
    startOver: () => {
      setFile(null)
      setPreview(null)
      setImported(null)
      setProblem(null)
    },
  }
}

export type SheetOnItsWay = ReturnType<typeof useSheet>
