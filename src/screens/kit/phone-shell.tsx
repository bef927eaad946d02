import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ZoomButtons } from './zoom-buttons.tsx'

export type PhoneShellProps = {
  title: ReactNode
  /** The content has no heading of its own: the title is it. */
  heading?: boolean
  sub?: ReactNode
  /** A lucide icon before the title. */
  icon?: ReactNode
  /** Where the arrow leads; without it there is no arrow. */
  back?: string
  /** Without the buttons for the size of the text, as while something is being sent. */
  zoom?: boolean
  /** Buttons. `two`: side by side, the primary second and wider; else one below the other, the primary first. */
  foot?: ReactNode
  footTwo?: boolean
  /** PhoneTabs. */
  tabs?: ReactNode
  /** In the device's own letters, so that what is still coming has the line to itself. */
  coming?: boolean
  /** No padding round the content: PhoneSections bring their own. */
  bare?: boolean
  children: ReactNode
}

/** Head and foot stay, the middle scrolls. */
export function PhoneShell(props: PhoneShellProps) {
  const {
    title,
    heading = false,
    sub,
    icon,
    back,
    zoom = true,
    foot,
    footTwo = false,
    tabs,
    coming = false,
    bare = false,
    children,
  } = props
  const t = useTranslations('kit')
  const Title = heading ? 'h1' : 'p'
  return (
    <div className={coming ? 'phone phone-coming' : 'phone'}>
      <header className="phone-head">
        {back && (
          <Link href={back} className="phone-back" aria-label={t('back')}>
            <ArrowLeft aria-hidden />
          </Link>
        )}
        {icon}
        <div className="phone-title">
          <Title className="leading-tight font-bold">{title}</Title>
          {sub && <small>{sub}</small>}
        </div>
        {zoom && <ZoomButtons />}
      </header>
      <main className={bare ? 'phone-body phone-body-bare' : 'phone-body'}>{children}</main>
      {foot && <footer className={footTwo ? 'phone-foot phone-foot-two' : 'phone-foot'}>{foot}</footer>}
      {tabs}
    </div>
  )
}

/** A block of the phone's page, divided by a hairline. */
export function PhoneSection({ children, className }: { children: ReactNode; className?: string }) {
  return <section className={`phone-section ${className ?? ''}`}>{children}</section>
}

/** One message in the middle of the phone: a picture, a heading, a few lines. */
export function PhoneStage({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return (
    <div className="stage" aria-live={live ? 'polite' : undefined}>
      {children}
    </div>
  )
}
