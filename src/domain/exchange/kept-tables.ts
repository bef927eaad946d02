/**
 * Which rows of a table belong to an organisation, given the ids of its units, cells among them. HANDED_IN: of its cells, and handed in. READ, USED,
 * CAMPAIGNS, ROUNDS: published by its units, or by units above and taken up in its cells. PEOPLE: its members and holders of positions.
 */
export type RowsOf =
  | 'SELF'
  | 'UNIT'
  | 'CELL'
  | 'HANDED_IN'
  | 'PEOPLE'
  | 'DECIDED'
  | 'FROM_UNIT'
  | 'CHANGES'
  | 'TRANSFERS'
  | 'GROUPS'
  | 'READ'
  | 'USED'
  | 'CAMPAIGNS'
  | 'ROUNDS'

/** `leftOut`: columns that stay behind, `standIn`: columns whose place something harmless takes, each with its reason, as the file's README says it. */
export type KeptTable = {
  table: string
  of: RowsOf
  columns: readonly string[]
  leftOut?: Readonly<Record<string, string>>
  standIn?: Readonly<Record<string, string>>
}

const columns = (words: string): readonly string[] => words.split(' ')

/**
 * The one place that says what an organisation's complete file holds (design.md 4: nothing that joins a person to a paper beyond what boards
 * publish). In the order in which it is taken in: who a person is to the organisation is known after members and positions. A test holds that every
 * table and column of the database is here or named as left out.
 */
export const keptTables: readonly KeptTable[] = [
  {
    table: 'OrgUnit',
    of: 'SELF',
    columns: columns('id parentId type code name shortName grassroots isCell cellType validFrom validTo'),
  },
  {
    table: 'Position',
    of: 'UNIT',
    columns: columns('personId unitId role validFrom validTo'),
  },
  {
    table: 'RuleSet',
    of: 'UNIT',
    columns: columns('unitId year version data'),
  },
  {
    table: 'OutstandingUnit',
    of: 'UNIT',
    columns: columns('unitId year number decidedOn recordedById recordedAt'),
  },
  {
    table: 'Template',
    of: 'UNIT',
    columns: columns('unitId kind version data'),
  },
  {
    table: 'Decision',
    of: 'DECIDED',
    columns: columns('id unitId year cellId memberId level number decidedOn reason signedBy signerId recordedAt revokesId'),
  },
  {
    table: 'CollectiveReview',
    of: 'UNIT',
    columns: columns('unitId year data recordedById recordedAt version'),
  },
  {
    table: 'CollectiveDecision',
    of: 'UNIT',
    columns: columns('id byUnitId unitId year level number decidedOn reason signedBy signerId recordedAt revokesId'),
  },
  {
    table: 'Commendation',
    of: 'FROM_UNIT',
    columns: columns('id fromUnitId atUnitId year title subject subjectId state data version'),
  },
  {
    table: 'UnitChange',
    of: 'CHANGES',
    columns: columns('id kind heldOn fromIds toIds data recordedById recordedAt'),
  },
  {
    table: 'UnitFigures',
    of: 'UNIT',
    columns: columns('unitId period part total rows closed publishedAt'),
  },
  {
    table: 'FigureGroup',
    of: 'GROUPS',
    columns: columns('year kind id cellIds figures'),
  },
  {
    table: 'Member',
    of: 'CELL',
    columns: columns('cellId id personId admittedOn officialOn membership joinedOn leftOn post hasPost workKind'),
  },
  {
    table: 'CellGroup',
    of: 'CELL',
    columns: columns('cellId id name headId validFrom validTo members'),
  },
  {
    table: 'MemberStatus',
    of: 'CELL',
    columns: columns('cellId memberId kind validFrom validTo'),
  },
  {
    table: 'SelfAssessment',
    of: 'HANDED_IN',
    columns: columns('cellId memberId year templateKind templateVersion draft draftVersion handedIn handedInAt frozenAt'),
    standIn: {
      draft: 'Bản nháp là của riêng người viết: chỉ bản đã nộp được xuất.',
    },
  },
  {
    table: 'CommitteeReview',
    of: 'CELL',
    columns: columns('cellId memberId year remark proposedLevel stateLevel registrationWord recordedById recordedAt version'),
  },
  {
    table: 'Shortfall',
    of: 'CELL',
    columns: columns(
      'cellId id memberId year topic text cause remedy dueOn source state onAgenda agendaOrder display wallText mergedIntoId answer conclusion followerId concludedIn openedOn remediedOn',
    ),
  },
  {
    table: 'MemberTask',
    of: 'CELL',
    columns: columns('cellId id memberId what dueOn meetingId state word settledIn'),
  },
  {
    table: 'MemberReport',
    of: 'CELL',
    columns: columns('cellId id about aboutId memberId text at'),
  },
  {
    table: 'Nomination',
    of: 'CELL',
    columns: columns('cellId memberId year reason recordedById recordedAt'),
  },
  {
    table: 'Meeting',
    of: 'CELL',
    columns: columns('cellId id groupId kind year title place startsAt status stage present convened version digest touchedAt counted'),
    leftOut: {
      checkInSecret: 'Khóa của mã điểm danh; nơi mới lấy khóa khác.',
    },
  },
  {
    table: 'MeetingEvent',
    of: 'CELL',
    columns: columns('cellId meetingId version type at payloadDigest previousDigest digest'),
  },
  {
    table: 'EventPayload',
    of: 'CELL',
    columns: columns('cellId meetingId version salt payload'),
  },
  {
    table: 'MinutesText',
    of: 'CELL',
    columns: columns('cellId meetingId section text version byName at'),
  },
  {
    table: 'DocumentNumber',
    of: 'CELL',
    columns: columns('cellId type termStart number meetingId'),
  },
  {
    table: 'SentMinutes',
    of: 'CELL',
    columns: columns('cellId meetingId unitId sentAt'),
  },
  {
    table: 'Material',
    of: 'CELL',
    columns: columns('cellId id meetingId content'),
  },
  {
    table: 'Ballot',
    of: 'CELL',
    columns: columns(
      'cellId id meetingId kind layout title rows atMost base ruleSet voters printedOnly status openedAt closesAt publicKey receiptKey boardHead digest boardDroppedAt',
    ),
    leftOut: {
      sealedKeys: 'Khóa riêng của cuộc bỏ phiếu không rời máy chủ; kiểm xong thì đã hủy.',
    },
  },
  {
    table: 'VoterMark',
    of: 'CELL',
    columns: columns('cellId ballotId memberId blindedHash'),
    standIn: {
      blindedHash: 'Chỉ còn là đã lấy phiếu bằng điện thoại hay phiếu in; giá trị băm không rời nơi cũ.',
    },
  },
  {
    table: 'BoardNumber',
    of: 'CELL',
    columns: columns('cellId ballotId number signature'),
  },
  {
    table: 'BoardMark',
    of: 'CELL',
    columns: columns('cellId ballotId rowKey id mark'),
  },
  {
    table: 'Recount',
    of: 'CELL',
    columns: columns('cellId ballotId memberId agreed'),
  },
  {
    table: 'NotebookEntry',
    of: 'CELL',
    columns: columns('cellId id memberId year kind body authorId authorName authorRole at meetingId digest aboutId'),
  },
  {
    table: 'AuditLine',
    of: 'CELL',
    columns: columns('cellId id at actorId act about'),
  },
  {
    table: 'MeetingReply',
    of: 'CELL',
    columns: columns('cellId meetingId memberId answer reason at'),
  },
  {
    table: 'InboxNotice',
    of: 'CELL',
    columns: columns('cellId memberId key kind facts at readAt'),
  },
  {
    table: 'CellFigures',
    of: 'CELL',
    columns: columns('cellId period part figures version published'),
  },
  {
    table: 'SentBack',
    of: 'CELL',
    columns: columns('cellId id unitId year memberId reason byId byName at answer withdrawn settledBy settledAt'),
  },
  {
    table: 'Registration',
    of: 'HANDED_IN',
    columns: columns(
      'cellId memberId year draft draftVersion handedIn handedInAt late changeReason entryId approved state word settledById settledAt version',
    ),
    standIn: {
      draft: 'Bản nháp là của riêng người viết: chỉ bản đã nộp được xuất.',
    },
  },
  {
    table: 'Reflection',
    of: 'HANDED_IN',
    columns: columns('cellId memberId month templateUnitId templateVersion draft draftVersion handedIn handedInAt late frozenAt'),
    standIn: {
      draft: 'Bản nháp là của riêng người viết: chỉ bản đã nộp được xuất.',
    },
  },
  {
    table: 'MonthlyRemark',
    of: 'CELL',
    columns: columns('cellId memberId month text proposes reason recordedById byName byRole recordedAt version enteredAt'),
  },
  {
    table: 'GoodDeed',
    of: 'CELL',
    columns: columns('cellId id memberId year text doneOn proposedById proposedAt state word settledById settledAt meetingId'),
  },
  {
    table: 'ScoreSheet',
    of: 'CELL',
    columns: columns('cellId memberId year by data recordedBy at version'),
  },
  {
    table: 'Promise',
    of: 'CELL',
    columns: columns('cellId id memberId kind madeOn text recordedById recordedAt'),
  },
  {
    table: 'CampaignReport',
    of: 'HANDED_IN',
    columns: columns('cellId campaignId memberId templateKind draft draftVersion handedIn handedInAt'),
    standIn: {
      draft: 'Bản nháp là của riêng người viết: chỉ bản đã nộp được xuất.',
    },
  },
  {
    table: 'CampaignMeeting',
    of: 'CELL',
    columns: columns('cellId campaignId meetingId headChaired heldOn'),
  },
  {
    table: 'HelpPlan',
    of: 'CELL',
    columns: columns('cellId id memberId data state startedOn version'),
  },
  {
    table: 'ProgrammeUse',
    of: 'CELL',
    columns: columns('cellId programmeId meetingId version usedById usedAt discussed'),
  },
  {
    table: 'RoundProposal',
    of: 'CELL',
    columns: columns('cellId roundId id memberId text at'),
  },
  {
    table: 'UpwardQuestion',
    of: 'CELL',
    columns: columns('cellId id toUnitId askedAt publishedAt data version'),
  },
  {
    table: 'NormList',
    of: 'CELL',
    columns: columns('cellId version data'),
  },
  {
    table: 'NormReview',
    of: 'CELL',
    columns: columns('cellId id heldOn listVersion data recordedById recordedAt'),
  },
  {
    table: 'EmulationQuarter',
    of: 'CELL',
    columns: columns('cellId year quarter data version'),
  },
  {
    table: 'ContentRead',
    of: 'CELL',
    columns: columns('cellId memberId packId version readAt'),
  },
  {
    table: 'InspectionMandate',
    of: 'UNIT',
    columns: columns('id unitId personId cellIds number validFrom validTo givenById givenAt revokedAt'),
  },
  {
    table: 'Transfer',
    of: 'TRANSFERS',
    columns: columns('id personId fromCellId toCellId onDay state carried data askedAt version'),
  },
  {
    table: 'Person',
    of: 'PEOPLE',
    columns: columns('id name cardNumber phone bornOn locale textSize'),
    leftOut: {
      pinHash: 'Mã PIN không rời nơi đã đặt; mỗi người nhận mã kích hoạt mới.',
      sessionNumber: 'Phiên đăng nhập của nơi cũ.',
      failedTries: 'Lần nhập sai ở nơi cũ.',
      lastTryAt: 'Lần nhập sai ở nơi cũ.',
      oidcSubject: 'Tài khoản đăng nhập do nơi cũ liên kết.',
    },
  },
  {
    table: 'ContentPack',
    of: 'READ',
    columns: columns('id version unitId part data publishedBy publishedAt'),
  },
  {
    table: 'Programme',
    of: 'USED',
    columns: columns('id version unitId month data publishedBy publishedAt'),
  },
  {
    table: 'Campaign',
    of: 'CAMPAIGNS',
    columns: columns('id unitId data status startsOn endsOn version'),
  },
  {
    table: 'ProposalRound',
    of: 'ROUNDS',
    columns: columns('id unitId data status deadline version'),
  },
]

/** Tables that stay behind, each with its reason. */
export const leftOutTables: Readonly<Record<string, string>> = {
  EnrolmentSlip: 'Mã kích hoạt chỉ dùng được ở nơi đã in; nơi mới in mã mới.',
  PinReset: 'Việc đặt lại mã PIN chỉ có nghĩa ở nơi có mã PIN.',
  Setup: 'Đường dẫn cài đặt lần đầu của riêng từng nơi.',
  WallLink: 'Đường dẫn mở màn hình lớn là chìa khóa của nơi cũ.',
  PushDevice: 'Trình duyệt nhận thông báo được ghi ở nơi cũ; nơi mới hỏi lại từng người.',
  FigureOrder: 'Việc tính lại số liệu đang chờ ở nơi cũ; nơi mới tự tính lại.',
  PrintedEntry: 'Số đếm phiếu giấy chỉ có trong lúc kiểm; không xuất khi còn cuộc bỏ phiếu chưa kiểm xong.',
}
