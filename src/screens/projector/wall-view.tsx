'use client'

import type { CheckInCode } from '#contract/live.ts'
import type { ProjectorView, Recounts, Turnout } from '#domain/meeting/view.ts'
import { WallFrame } from '#screens/kit/wall-frame.tsx'
import { AgendaScene } from './agenda-scene.tsx'
import { BallotFoot, BallotScene } from './ballot-scene.tsx'
import { ClosedScene, WaitingScene } from './calm-scene.tsx'
import { EarlierScene } from './earlier-scene.tsx'
import { OpenVoteScene } from './open-vote-scene.tsx'
import { OpinionScene } from './opinion-scene.tsx'
import { PauseScene } from './pause-scene.tsx'
import { QuorumFoot } from './quorum-foot.tsx'
import { ResultFoot, ResultScene } from './result-scene.tsx'
import { RollCallScene } from './roll-call-scene.tsx'
import { ShortfallScene } from './shortfall-scene.tsx'
import { SpeakersAside } from './speakers-aside.tsx'
import { StepScene } from './step-scene.tsx'
import { TasksScene } from './tasks-scene.tsx'

export type WallViewProps = {
  view: ProjectorView
  turnout: Turnout | null
  recounts: Recounts | null
  code: CheckInCode | null
  now: string
  /** Stands in place of the meeting's name: the line is lost, saving is paused. */
  notice?: string | null
}

/** One message a view: which one is the meeting's scene. */
export function WallView(props: WallViewProps) {
  const { view, now, notice } = props
  return (
    <WallFrame
      upper={view.upperName}
      unit={view.cellName}
      meeting={view.title}
      now={now}
      lowHead={view.scene.kind === 'RESULT'}
      notice={notice && <span className="wall-notice">{notice}</span>}
      foot={<SceneFoot {...props} />}
    >
      <SceneBody {...props} />
    </WallFrame>
  )
}

function SceneBody(props: WallViewProps) {
  const { view, turnout, code, now } = props
  const { scene } = view
  switch (scene.kind) {
    case 'WAITING':
      return <WaitingScene view={view} />
    case 'CLOSED':
      return <ClosedScene view={view} />
    case 'PAUSE':
      return <PauseScene pause={scene} now={now} />
    case 'BLANK':
      return null
    case 'ROLL_CALL':
      return <RollCallScene presence={view.presence} code={code} />
    case 'OPEN_VOTE':
      return <OpenVoteScene key={scene.vote.id} vote={scene.vote} />
    case 'BALLOT':
      return (
        <BallotScene key={scene.ballot.id} ballot={scene.ballot} year={view.year} turnout={turnout} presence={view.presence} code={code} />
      )
    case 'RESULT':
      return <ResultScene key={scene.result.ballotId} result={scene.result} year={view.year} />
    default:
      return (
        <div className="wall-two">
          <SpokenScene {...props} />
          <SpeakersAside view={view} code={code} now={now} />
        </div>
      )
  }
}

/** Scenes during which people speak: who does stands beside. */
function SpokenScene({ view }: WallViewProps) {
  const { scene } = view
  switch (scene.kind) {
    case 'AGENDA':
      return <AgendaScene steps={scene.steps} />
    case 'SHORTFALL':
      return <ShortfallScene key={scene.card.id} card={scene.card} index={scene.index} total={scene.total} />
    case 'OPINION':
      return <OpinionScene name={scene.name} text={scene.text} />
    case 'EARLIER':
      return <EarlierScene scene={scene} />
    case 'TASKS':
      return <TasksScene tasks={scene.tasks} />
    case 'STEP':
      return <StepScene scene={scene} step={view.step} />
    default:
      return null
  }
}

function SceneFoot({ view, turnout, recounts }: WallViewProps) {
  const { scene, presence } = view
  if (scene.kind === 'RESULT') return <ResultFoot result={scene.result} recounts={recounts} capPercent={view.capPercent} />
  if (scene.kind === 'BLANK') return null
  const quorum = presence && scene.kind !== 'CLOSED' ? <QuorumFoot presence={presence} /> : null
  if (scene.kind === 'BALLOT') return <BallotFoot ballot={scene.ballot} turnout={turnout} otherwise={quorum} />
  return quorum
}
