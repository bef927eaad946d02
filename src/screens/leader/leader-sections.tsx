'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LeaderPage } from '#contract/leader.ts'
import { CapFigure } from './figures/cap-figure.tsx'
import { LastYearFigure, SiblingsCompared, UnitsCompared } from './figures/compare-figures.tsx'
import { CampaignsFigure, CommendationsFigure, NormsFigure, PraiseFigure } from './figures/honour-figures.tsx'
import { CollectivesFigure, ExcellentFigure, LevelsFigure, SelfAssessedFigure } from './figures/level-figures.tsx'
import { LiveFigure } from './figures/live-figure.tsx'
import { AttendanceFigure, MetFigure, QualityFigure } from './figures/meeting-figures.tsx'
import { MembersFigure, PostsFigure, StreaksFigure } from './figures/member-figures.tsx'
import { ReflectionsFigure, RemarksFigure } from './figures/notebook-figures.tsx'
import { RegistrationsFigure } from './figures/registrations-figure.tsx'
import { FlowFigure, RemedyFigure, ShortfallsFigure } from './figures/shortfall-figures.tsx'
import { YearsFigure } from './figures/years-figure.tsx'
import type { PageView } from './page-view.ts'
import type { Board } from './use-board.ts'

export const sections = ['levels', 'members', 'notebooks', 'meetings', 'shortfalls', 'honours', 'comparison'] as const
export type SectionId = (typeof sections)[number]

type Props = { page: PageView; board: Board; caps: LeaderPage['caps']; smallestShown: number }

/** The figures of the page, numbered through as in a yearbook. */
export function LeaderSections({ page, board, caps, smallestShown }: Props) {
  const [only] = caps
  const capPercent = caps.length === 1 && only ? only.proposed.percent : null
  return (
    <>
      <Section id="levels">
        <div className="leader-two leader-first">
          <LiveFigure page={page} board={board} number={1} />
          <CapFigure page={page} caps={caps} smallestShown={smallestShown} number={2} />
        </div>
        <div className="leader-two">
          <div>
            <LevelsFigure page={page} number={3} />
            <SelfAssessedFigure page={page} number={4} />
            <CollectivesFigure page={page} number={5} />
          </div>
          <div>
            <YearsFigure page={page} number={6} />
            <ExcellentFigure page={page} number={7} capPercent={capPercent} />
          </div>
        </div>
      </Section>
      <Section id="members">
        <div className="leader-two">
          <MembersFigure page={page} number={8} />
          <div>
            <PostsFigure page={page} number={9} />
            <StreaksFigure page={page} number={10} />
          </div>
        </div>
      </Section>
      <Section id="notebooks">
        <div className="leader-three">
          <ReflectionsFigure page={page} number={11} />
          <RemarksFigure page={page} number={12} />
          <RegistrationsFigure page={page} number={13} />
        </div>
      </Section>
      <Section id="meetings">
        <div className="leader-two">
          <QualityFigure page={page} number={14} />
          <div>
            <MetFigure page={page} number={15} />
            <AttendanceFigure page={page} number={16} />
          </div>
        </div>
      </Section>
      <Section id="shortfalls">
        <div className="leader-two">
          <ShortfallsFigure page={page} number={17} />
          <div>
            <RemedyFigure page={page} number={18} />
            <FlowFigure page={page} number={19} />
          </div>
        </div>
      </Section>
      <Section id="honours">
        <div className="leader-half">
          <div>
            <PraiseFigure page={page} number={20} />
            <CampaignsFigure page={page} number={21} />
          </div>
          <div>
            <CommendationsFigure page={page} number={22} />
            <NormsFigure page={page} number={23} />
          </div>
        </div>
      </Section>
      <Section id="comparison">
        <LastYearFigure page={page} number={24} />
        <SiblingsCompared page={page} number={25} />
        <UnitsCompared page={page} number={26} />
      </Section>
    </>
  )
}

function Section({ id, children }: { id: SectionId; children: ReactNode }) {
  const t = useTranslations('charts.section')
  return (
    <section id={id} className="leader-section" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`} className="label">
        {t(id)}
      </h2>
      {children}
    </section>
  )
}
