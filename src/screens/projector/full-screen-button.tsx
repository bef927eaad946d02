'use client'

import { Maximize } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '#screens/kit/button.tsx'

const shownMilliseconds = 3_000

/** Comes with a movement of the mouse and goes by itself, the pointer too; the hall should see neither. */
export function FullScreenButton() {
  const t = useTranslations('projector')
  const isAwake = useMovement()
  const isFull = useFullScreen()
  useEffect(() => {
    document.body.classList.toggle('wall-asleep', !isAwake)
    return () => document.body.classList.remove('wall-asleep')
  }, [isAwake])
  if (isFull) return null
  return (
    <div className={isAwake ? 'wall-full wall-full-on' : 'wall-full'}>
      <Button icon={<Maximize aria-hidden size={20} />} onPress={() => document.documentElement.requestFullscreen?.().catch(() => {})}>
        {t('fullScreen')}
      </Button>
    </div>
  )
}

function useMovement(): boolean {
  const [isAwake, setAwake] = useState(true)
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), shownMilliseconds)
    const wake = () => {
      setAwake(true)
      clearTimeout(timer)
      timer = setTimeout(() => setAwake(false), shownMilliseconds)
    }
    addEventListener('pointermove', wake)
    addEventListener('keydown', wake)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', wake)
      removeEventListener('keydown', wake)
    }
  }, [])
  return isAwake
}

function useFullScreen(): boolean {
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    const read = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', read)
    return () => document.removeEventListener('fullscreenchange', read)
  }, [])
  return isFull
}
