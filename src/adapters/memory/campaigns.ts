import type { CampaignReportStore, CampaignStore, PromiseStore } from '#application/ports/campaigns.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryCampaigns = ({ campaigns, campaignMeetings }: Tables): CampaignStore => ({
  find: async (campaignId) => campaigns.get(campaignId),
  ofUnits: async (unitIds) =>
    campaigns
      .where((one) => unitIds.includes(one.unitId))
      .toSorted(
        by(
          (one) => one.startsOn,
          (one) => one.id,
        ),
      )
      .toReversed(),
  async save(campaign) {
    if ((campaigns.get(campaign.id)?.version ?? 0) !== campaign.version) return 'clash'
    campaigns.put({ ...campaign, version: campaign.version + 1 })
    return 'saved'
  },
  meetings: async (campaignId, cellIds) =>
    campaignMeetings
      .where((one) => one.campaignId === campaignId && cellIds.includes(one.cellId))
      .toSorted(
        by(
          (one) => one.cellId,
          (one) => one.held?.heldOn ?? '9999',
          (one) => one.meetingId,
        ),
      ),
  countMeeting: async (record) => campaignMeetings.put(record),
  uncountMeeting: async ({ campaignId, meetingId }) => campaignMeetings.remove(keyOf(campaignId, meetingId)),
})

export function memoryCampaignReports({ campaignReports, notebooks }: Tables): CampaignReportStore {
  const find = (campaignId: string, memberId: string) => campaignReports.get(keyOf(campaignId, memberId))
  return {
    async find(cellId, campaignId, memberId) {
      const found = find(campaignId, memberId)
      return found?.cellId === cellId ? found : null
    },
    handedIn: async (cellId, campaignId) =>
      campaignReports
        .where((row) => row.cellId === cellId && row.campaignId === campaignId && row.handedIn !== null)
        .toSorted(by((row) => row.memberId)),
    reporters: async (campaignId, cellIds) =>
      campaignReports
        .where((row) => row.campaignId === campaignId && cellIds.includes(row.cellId) && row.handedIn !== null)
        .toSorted(by((row) => row.memberId))
        .map(({ cellId, memberId }) => ({ cellId, memberId })),

    async saveDraft(draft) {
      const known = find(draft.campaignId, draft.memberId)
      if ((known?.draftVersion ?? 0) !== draft.draftVersion || known?.handedIn) return 'clash'
      campaignReports.put({ ...draft, draftVersion: draft.draftVersion + 1, handedIn: null, handedInAt: null })
      return 'saved'
    },

    async handIn({ answers, at, entry, ...key }) {
      const known = find(key.campaignId, key.memberId)
      if (known?.handedIn) return 'already'
      campaignReports.put({ ...key, draft: answers, draftVersion: (known?.draftVersion ?? 0) + 1, handedIn: answers, handedInAt: at })
      notebooks.put(entry)
      return 'saved'
    },
  }
}

export const memoryPromises = ({ promises, notebooks }: Tables): PromiseStore => ({
  ofMembers: async (memberships) =>
    promises
      .where((row) => memberships.some((one) => one.cellId === row.cellId && one.memberId === row.memberId))
      .toSorted(
        by(
          (row) => row.madeOn,
          (row) => row.recordedAt,
          (row) => row.id,
        ),
      ),
  async record(promise, entry) {
    promises.put(promise)
    notebooks.put(entry)
  },
})
