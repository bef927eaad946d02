'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { fileNameHeader, type MaterialRefused, uploadPath } from '#contract/material.ts'
import { refusalKey } from '#contract/refusals.ts'
import { mostMaterialBytes } from '#domain/meeting/material.ts'

export type Upload = { name: string; percent: number; problem: string | null }

/** Sends one file at a time with the entry's address, tells how far it is, and why it was not taken. */
export function useUpload(meetingId: string, entryId: string) {
  const words = useTranslations('refusals')
  const cache = useQueryClient()
  const [upload, setUpload] = useState<Upload | null>(null)
  const underWay = useRef<XMLHttpRequest | null>(null)
  const refused = (name: string, problem: string) => setUpload({ name, percent: 0, problem })

  function send(file: File): void {
    if (file.size > mostMaterialBytes) {
      refused(file.name, words('material.too-large'))
      return
    }
    const request = new XMLHttpRequest()
    underWay.current = request
    setUpload({ name: file.name, percent: 0, problem: null })
    request.open('POST', uploadPath(meetingId, entryId))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader(fileNameHeader, encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) =>
      setUpload({ name: file.name, percent: Math.floor((100 * loaded) / Math.max(1, total)), problem: null })
    request.onload = () => {
      if (request.status !== 200) return refused(file.name, sentence(request.responseText))
      setUpload(null)
      void cache.invalidateQueries()
    }
    request.onerror = () => refused(file.name, words('material.interrupted'))
    request.onabort = () => setUpload(null)
    request.send(file)
  }

  /** The refusal of the answer, as a sentence. */
  function sentence(text: string): string {
    try {
      const key = refusalKey((JSON.parse(text) as MaterialRefused).refusal) as Parameters<typeof words>[0]
      return words.has(key) ? words(key) : words('unexpected')
    } catch {
      return words('unexpected')
    }
  }

  return { upload, send, stop: () => underWay.current?.abort(), clear: () => setUpload(null) }
}
