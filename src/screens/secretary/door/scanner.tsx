'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { frameReader, type ReadFrame } from './frame-reader.ts'

/** How often a picture is looked at, and how long the same code is not read again. */
const everyMs = 200
const sameAgainMs = 4_000

/** The camera on the back of the phone, started by a tap. Without one, or without HTTPS, the code is typed. */
export function Scanner({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations('invitation.door')
  const [state, setState] = useState<'off' | 'on' | 'none'>('off')
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onCode)
  tell.current = onCode
  useEffect(() => {
    if (state !== 'on' || !video.current) return
    return scan(
      video.current,
      (code) => tell.current(code),
      () => setState('none'),
    )
  }, [state])
  if (state === 'none') return <Note>{t('noCamera')}</Note>
  return (
    <div className="door-camera">
      {state === 'on' ? (
        // biome-ignore lint/a11y/useMediaCaption: what the camera sees has no words
        <video ref={video} playsInline muted aria-label={t('camera')} />
      ) : (
        <Button wide onPress={() => setState(navigator.mediaDevices ? 'on' : 'none')}>
          {t('start')}
        </Button>
      )}
    </div>
  )
}

/** Looks until it is told to stop; what ends it lets the camera go. */
function scan(video: HTMLVideoElement, onCode: (code: string) => void, onNoCamera: () => void): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  void (async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).catch(() => null)
    if (!stream) return onNoCamera()
    signal.addEventListener('abort', () => {
      for (const track of stream.getTracks()) track.stop()
    })
    video.srcObject = stream
    await video.play().catch(() => {})
    await look(video, { read: await frameReader(), onCode, signal })
  })()
  return () => stopping.abort()
}

async function look(
  video: HTMLVideoElement,
  { read, onCode, signal }: { read: ReadFrame; onCode: (code: string) => void; signal: AbortSignal },
) {
  let last = { code: '', at: 0 }
  while (!signal.aborted) {
    const code = video.videoWidth > 0 ? await read(video) : null
    if (code && !signal.aborted && (code !== last.code || Date.now() - last.at > sameAgainMs)) {
      last = { code, at: Date.now() }
      onCode(code)
    }
    await new Promise((next) => setTimeout(next, everyMs))
  }
}
