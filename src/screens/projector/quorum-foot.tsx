import { useTranslations } from 'next-intl'
import type { Presence } from '#domain/meeting/quorum.ts'
import { Seats } from '#screens/kit/seats.tsx'
import { WallFoot } from '#screens/kit/wall-frame.tsx'

const strong = (text: React.ReactNode) => <b className="num">{text}</b>

/** The hall's state: how many are here, and whether that is enough to vote. */
export function QuorumFoot({ presence, tall = false }: { presence: Presence; tall?: boolean }) {
  const t = useTranslations('projector.quorum')
  const { base, presentInBase: present, needed } = presence
  const missing = Math.max(0, needed - present)
  return (
    <WallFoot seats tall={tall}>
      <p>{t.rich('present', { present, base, b: strong })}</p>
      <Seats total={base} present={present} need={needed} sentence={t('sentence', { present, base, needed })} />
      <p>{missing === 0 ? t.rich('enough', { needed, b: strong }) : t.rich('missing', { needed, missing, b: strong })}</p>
    </WallFoot>
  )
}
