'use client'

import { useTranslations } from 'next-intl'
import { shareTenths } from '#domain/statistics/figures.ts'
import type { MeetingFigures } from '#domain/statistics/parts.ts'
import { attendanceFinding, bandsFinding, lengthFinding, metFinding } from '../findings/of-meetings.ts'
import { useSaid } from '../findings/use-said.ts'
import type { FigureProps } from '../page-view.ts'
import { ByUnitFigure } from './by-unit-figure.tsx'
import { MonthlyFigure } from './monthly-figure.tsx'

/** Cells that held their regular meeting, on the day announced or later, month by month. */
export function MetFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { meetings } = props.page.total
  return (
    <MonthlyFigure
      {...props}
      finding={metFinding(meetings, props.page.period)}
      unit={t('met.unit', { year: String(props.page.period.year) })}
      foot={t('met.foot', { thematic: meetings.thematic })}
      isCounted={(month) => month.meetings.cells > 0}
      marks={[
        { mark: 'slate', label: t('met.onTime'), of: (month) => month.meetings.onTime },
        { mark: 'light', label: t('met.late'), of: (month) => month.meetings.met - month.meetings.onTime },
        { mark: 'open', label: t('met.not'), of: (month) => month.meetings.cells - month.meetings.met },
      ]}
      text={(month) => month.meetings.met}
      more={[
        { head: t('met.cells'), of: (month) => month.meetings.cells },
        { head: t('met.thematic'), of: (month) => month.meetings.thematic },
      ]}
    />
  )
}

/** Who came, of those convened, against what the rule set aims at (rule 14). */
export function AttendanceFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const goal = props.page.aims.attendancePercent
  const share = ({ present, expected }: MeetingFigures) => ({ tenths: shareTenths(present, expected) })
  return (
    <MonthlyFigure
      {...props}
      finding={attendanceFinding(props.page.total.meetings, goal, props.page.period)}
      unit={t('attendance.unit', { year: String(props.page.period.year) })}
      foot={t('attendance.foot')}
      isCounted={(month) => month.meetings.expected > 0}
      isShare
      goal={{ at: goal * 10, text: t('attendance.goal', { goal }) }}
      marks={[{ mark: 'light', label: t('share'), of: (month) => share(month.meetings).tenths ?? 0 }]}
      more={[
        { head: t('attendance.present'), of: (month) => month.meetings.present },
        { head: t('attendance.expected'), of: (month) => month.meetings.expected },
        { head: t('share'), of: (month) => share(month.meetings) },
      ]}
    />
  )
}

const scored = ({ bands }: MeetingFigures): number => bands.GOOD + bands.FAIR + bands.AVERAGE + bands.POOR

/** The quality that meetings were scored with (42-HD), and how long they last, by unit. */
export function QualityFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const said = useSaid()
  const { meetings } = props.page.total
  return (
    <ByUnitFigure
      {...props}
      finding={bandsFinding(meetings.bands)}
      unit={t('quality.unit')}
      foot={`${said(lengthFinding(meetings))}. ${t('quality.foot', { none: meetings.bands.NONE })}`}
      isCounted={(figures) => scored(figures.meetings) > 0}
      isNumbered
      marks={[
        { mark: 'slate', label: t('quality.GOOD'), of: (figures) => figures.meetings.bands.GOOD },
        { mark: 'light', label: t('quality.FAIR'), of: (figures) => figures.meetings.bands.FAIR },
        { mark: 'open', label: t('quality.AVERAGE'), of: (figures) => figures.meetings.bands.AVERAGE },
        { mark: 'hatch', label: t('quality.POOR'), of: (figures) => figures.meetings.bands.POOR },
      ]}
      texts={[
        { head: t('quality.scored'), width: 66, of: (figures) => scored(figures.meetings) },
        {
          head: t('quality.minutes'),
          width: 66,
          of: ({ meetings: one }) => (one.regular === 0 ? null : Math.round(one.minutes / one.regular)),
        },
      ]}
      more={[{ head: t('quality.short'), of: (figures) => figures.meetings.short }]}
    />
  )
}
