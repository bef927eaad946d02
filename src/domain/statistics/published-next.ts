import { assessed, type LevelCounts, noCounts } from '#domain/classification/excellent-cap.ts'
import type { PostFigures, StreakFigures, YearParts } from './parts.ts'
import { smallestShown } from './suppression.ts'

// Rule 30 over time: figures that change while people look. A cell of nineteen that grows to twenty shows how the twentieth was judged.

/** What tells how a group's members were judged, published all at once. */
export type Judged = Pick<YearParts, 'members' | 'levels' | 'posts' | 'streaks'>

/** By post: of cells that only together have enough of each. */
export type ByPost = { posts: PostFigures; streaks: StreakFigures }

/**
 * What is published of a group: as it is now, once five have a level, and anew once five more have one; between, what was published stays.
 * What was proposed and what is decided is told when it is of all who have a level, or the few between could be read. A closed period's last
 * word is published whatever came before. Before anything was published, everything but the levels is.
 */
export function publishedNext(published: Judged | null, now: Judged, isClosedPeriod: boolean): Judged {
  const before = published ?? withoutLevels(now)
  const withLevel = assessed(now.levels.levels)
  const since = Math.abs(withLevel - assessed(before.levels.levels))
  if (!isEnough(withLevel)) return before
  return isClosedPeriod || isEnough(since) ? ofAll(now) : before
}

/** The same of levels by post, which are few in every cell: null until each post has enough. */
export function postsNext(published: ByPost | null, now: ByPost, isClosedPeriod: boolean): ByPost | null {
  const count = postPopulations(now)
  const before = published === null ? count.map(() => 0) : postPopulations(published)
  const isFollowing = isClosedPeriod || count.every((one, at) => isEnough(Math.abs(one - (before[at] ?? 0))))
  return count.every(isEnough) && isFollowing ? now : published
}

export const isEnough = (members: number): boolean => members === 0 || members >= smallestShown

/** Without what is not of all who have a level. */
function ofAll({ members, levels, posts, streaks }: Judged): Judged {
  const all = assessed(levels.levels)
  const isOfAll = (counts: LevelCounts) => assessed(counts) === all
  const byPost = isOfAll(levels.decided) ? { posts, streaks } : noByPost
  const proposed = isOfAll(levels.proposed) ? levels.proposed : noCounts
  const decided = isOfAll(levels.decided) ? levels.decided : noCounts
  return { members, levels: { ...levels, proposed, decided }, ...byPost }
}

/** Committee members lead, and secretaries are of the committee: what lies between is counted too. */
function postPopulations({ posts }: ByPost): number[] {
  const count = (counts: LevelCounts) => assessed(counts)
  const [secretaries, committee, leading] = [count(posts.SECRETARY), count(posts.CELL_COMMITTEE), count(posts.WITH_POST)]
  return [secretaries, committee, leading, count(posts.WITHOUT_POST), committee - secretaries, leading - committee]
}

/** As if the group had not voted. */
function withoutLevels({ members, levels }: Judged): Judged {
  const { NO_MAJORITY, NOT_VOTED, ...others } = members.notAssessed
  return {
    members: {
      ...members,
      assessed: 0,
      notAssessed: { ...others, NO_MAJORITY: 0, NOT_VOTED: NOT_VOTED + NO_MAJORITY + members.assessed },
    },
    levels: { ...levels, noMajority: 0, levels: noCounts, proposed: noCounts, decided: noCounts },
    ...noByPost,
  }
}

const noStreak = { three: 0, five: 0 }

const noByPost: ByPost = {
  posts: { SECRETARY: noCounts, CELL_COMMITTEE: noCounts, WITH_POST: noCounts, WITHOUT_POST: noCounts },
  streaks: { SECRETARY: noStreak, CELL_COMMITTEE: noStreak, WITH_POST: noStreak, WITHOUT_POST: noStreak },
}
