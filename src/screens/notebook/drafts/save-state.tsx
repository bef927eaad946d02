'use client'

import { Check, CloudOff, HardDriveDownload, RefreshCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DraftState } from './draft-keeper.ts'

type Words = 'keeping' | 'kept' | 'sending' | 'sent' | 'offline' | 'trouble' | 'failed'

const icons = {
  keeping: RefreshCw,
  kept: HardDriveDownload,
  sending: RefreshCw,
  sent: Check,
  offline: CloudOff,
  trouble: CloudOff,
  failed: TriangleAlert,
}

/** Where the words are by now: on this device, or on the server as well. */
export function SaveState({ draft }: { draft: Pick<DraftState<unknown>, 'kept' | 'sent'> }) {
  const t = useTranslations('drafts.save')
  const words = wordsFor(draft)
  const Icon = icons[words]
  const tone = words === 'sent' ? 'text-ok' : words === 'offline' || words === 'trouble' || words === 'failed' ? 'text-wait' : 'second'
  return (
    <span role="status" className={`inline-flex items-start gap-1 font-semibold ${tone}`}>
      <Icon aria-hidden size={18} className="mt-px flex-none" />
      {t(words)}
    </span>
  )
}

function wordsFor({ kept, sent }: Pick<DraftState<unknown>, 'kept' | 'sent'>): Words {
  if (sent === 'sent') return 'sent'
  if (kept === 'failed') return 'failed'
  if (kept === 'keeping') return 'keeping'
  return sent === 'sending' || sent === 'offline' || sent === 'trouble' ? sent : 'kept'
}
