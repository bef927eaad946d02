import { admitMember, readDoor, undoAdmission } from '#application/admit-member.ts'
import { announceMeeting } from '#application/announce-meeting.ts'
import { answerInvitation } from '#application/answer-invitation.ts'
import { arrangeAgenda } from '#application/arrange-agenda.ts'
import { removeMaterial } from '#application/attach-material.ts'
import { cancelMeeting } from '#application/cancel-meeting.ts'
import { changeMeeting } from '#application/change-meeting.ts'
import { checkIn } from '#application/check-in.ts'
import { closeMeeting } from '#application/close-meeting.ts'
import { commandMeeting } from '#application/command-meeting.ts'
import { confirmEntries } from '#application/confirm-entries.ts'
import { makeWallLink, revokeWallLinks } from '#application/make-wall-link.ts'
import { openMeeting } from '#application/open-meeting.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import { readAgenda } from '#application/read-agenda.ts'
import { readConsole } from '#application/read-console.ts'
import { readInvitation } from '#application/read-invitation.ts'
import { readInvitationSheets, readReplies } from '#application/read-invitations.ts'
import { readMinutes } from '#application/read-minutes.ts'
import { readMyPart } from '#application/read-my-part.ts'
import { readPeople } from '#application/read-people.ts'
import { readPhone } from '#application/read-phone.ts'
import { readProjector } from '#application/read-projector.ts'
import { readResult } from '#application/read-result.ts'
import { readScreen } from '#application/read-screen.ts'
import {
  type Admitted,
  admitInput,
  cancelMeetingInput,
  type Door,
  type Invitation,
  type InvitationDesk,
  type InvitationSheets,
  replyInput,
  undoAdmissionInput,
} from '#contract/invitation.ts'
import {
  arrangeAgendaInput,
  changeMeetingInput,
  checkInInput,
  commandInput,
  planMeetingInput,
  projectorInput,
  removeMaterialInput,
  resultInput,
} from '#contract/meeting.ts'
import type { MinutesPage } from '#contract/minutes.ts'
import { seated } from './seated.ts'
import { answer, procedure, publicProcedure, router } from './trpc.ts'

export const meetingRouter = router({
  plan: procedure.input(planMeetingInput).mutation(async ({ ctx, input }) => answer(await planMeeting(ctx, ctx.actor, input))),
  change: seated.input(changeMeetingInput).mutation(async ({ ctx, input }) => answer(await changeMeeting(ctx, ctx.seat, input))),
  agenda: seated.query(async ({ ctx }) => answer(await readAgenda(ctx, ctx.seat))),
  arrangeAgenda: seated.input(arrangeAgendaInput).mutation(async ({ ctx, input }) => answer(await arrangeAgenda(ctx, ctx.seat, input))),
  removeMaterial: seated
    .input(removeMaterialInput)
    .mutation(async ({ ctx, input }) => answer(await removeMaterial(ctx, ctx.seat, input.materialId))),
  announce: seated.mutation(async ({ ctx }) => answer(await announceMeeting(ctx, ctx.seat))),
  cancel: seated.input(cancelMeetingInput).mutation(async ({ ctx, input }) => answer(await cancelMeeting(ctx, ctx.seat, input.reason))),
  invitation: seated.query(async ({ ctx }): Promise<Invitation> => answer(await readInvitation(ctx, ctx.seat))),
  reply: seated.input(replyInput).mutation(async ({ ctx, input }) => answer(await answerInvitation(ctx, ctx.seat, input))),
  replies: seated.query(async ({ ctx }): Promise<InvitationDesk> => answer(await readReplies(ctx, ctx.seat))),
  invitationSheets: seated.query(async ({ ctx }): Promise<InvitationSheets> => answer(await readInvitationSheets(ctx, ctx.seat))),
  door: seated.query(async ({ ctx }): Promise<Door> => answer(await readDoor(ctx, ctx.seat))),
  admit: seated
    .input(admitInput)
    .mutation(async ({ ctx, input }): Promise<Admitted> => answer(await admitMember(ctx, ctx.seat, input.code))),
  undoAdmission: seated
    .input(undoAdmissionInput)
    .mutation(async ({ ctx, input }) => answer(await undoAdmission(ctx, ctx.seat, input.memberId))),
  open: seated.mutation(async ({ ctx }) => answer(await openMeeting(ctx, ctx.seat))),
  command: seated.input(commandInput).mutation(async ({ ctx, input }) => answer(await commandMeeting(ctx, ctx.seat, input.command))),
  checkIn: seated.input(checkInInput).mutation(async ({ ctx, input }) => answer(await checkIn(ctx, ctx.seat, input))),
  phone: seated.query(async ({ ctx }) => answer(await readPhone(ctx, ctx.seat))),
  people: seated.query(async ({ ctx }) => answer(await readPeople(ctx, ctx.seat))),
  mine: seated.query(async ({ ctx }) => answer(await readMyPart(ctx, ctx.seat))),
  console: seated.query(async ({ ctx }) => answer(await readConsole(ctx, ctx.seat))),
  screen: seated.query(async ({ ctx }) => answer(await readScreen(ctx, ctx.seat))),
  projector: publicProcedure.input(projectorInput).query(async ({ ctx, input }) => answer(await readProjector(ctx, input.token))),
  makeWallLink: seated.mutation(async ({ ctx }) => answer(await makeWallLink(ctx, ctx.seat))),
  revokeWallLinks: seated.mutation(async ({ ctx }) => answer(await revokeWallLinks(ctx, ctx.seat))),
  close: seated.mutation(async ({ ctx }) => answer(await closeMeeting(ctx, ctx.seat))),
  confirm: seated.mutation(async ({ ctx }) => answer(await confirmEntries(ctx, ctx.seat))),
  minutes: seated.query(async ({ ctx }): Promise<MinutesPage> => answer(await readMinutes(ctx, ctx.seat))),
  result: seated.input(resultInput).query(async ({ ctx, input }) => answer(await readResult(ctx, ctx.seat, input.ballotId))),
})
