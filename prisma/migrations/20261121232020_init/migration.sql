-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" TEXT NOT NULL,
    "parentId" TEXT,
    "type" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "grassroots" BOOLEAN NOT NULL DEFAULT false,
    "isCell" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "OrgUnit_pkey" PRIMARY KEY ("id","validFrom")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cardNumber" TEXT NOT NULL,
    "phone" TEXT,
    "bornOn" DATE,
    "pinHash" TEXT,
    "sessionNumber" INTEGER NOT NULL DEFAULT 1,
    "failedTries" INTEGER NOT NULL DEFAULT 0,
    "lastTryAt" TIMESTAMPTZ(3),
    "oidcSubject" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrolmentSlip" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EnrolmentSlip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PinReset" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedBy" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "PinReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("personId","unitId","role","validFrom")
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "RuleSet_pkey" PRIMARY KEY ("unitId","year","version")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "reason" TEXT,
    "signerId" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokesId" TEXT,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setup" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Setup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "admittedOn" DATE NOT NULL,
    "officialOn" DATE,
    "membership" TEXT NOT NULL,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,
    "post" TEXT,
    "hasPost" BOOLEAN NOT NULL DEFAULT false,
    "workKind" TEXT NOT NULL DEFAULT 'OUTSIDE',

    CONSTRAINT "Member_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "MemberStatus" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "MemberStatus_pkey" PRIMARY KEY ("cellId","memberId","kind","validFrom")
);

-- CreateTable
CREATE TABLE "SelfAssessment" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "templateKind" TEXT NOT NULL,
    "templateVersion" INTEGER NOT NULL,
    "draft" JSONB NOT NULL,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "handedIn" JSONB,
    "handedInAt" TIMESTAMPTZ(3),
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SelfAssessment_pkey" PRIMARY KEY ("cellId","memberId","year")
);

-- CreateTable
CREATE TABLE "CommitteeReview" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "proposedLevel" TEXT,
    "stateLevel" TEXT,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CommitteeReview_pkey" PRIMARY KEY ("cellId","memberId","year")
);

-- CreateTable
CREATE TABLE "Shortfall" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "remedy" TEXT NOT NULL,
    "dueOn" DATE,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "onAgenda" BOOLEAN NOT NULL DEFAULT false,
    "agendaOrder" INTEGER NOT NULL DEFAULT 0,
    "display" TEXT NOT NULL DEFAULT 'NAMED',
    "wallText" TEXT,
    "mergedIntoId" TEXT,
    "answer" TEXT,
    "conclusion" TEXT,
    "followerId" TEXT,
    "concludedIn" TEXT,

    CONSTRAINT "Shortfall_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "Nomination" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Nomination_pkey" PRIMARY KEY ("cellId","memberId","year")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT '',
    "present" INTEGER NOT NULL DEFAULT 0,
    "convened" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "touchedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkInSecret" BYTEA NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "MeetingEvent" (
    "cellId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "payloadDigest" TEXT NOT NULL,
    "previousDigest" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "MeetingEvent_pkey" PRIMARY KEY ("cellId","meetingId","version")
);

-- CreateTable
CREATE TABLE "EventPayload" (
    "cellId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "payload" JSON NOT NULL,

    CONSTRAINT "EventPayload_pkey" PRIMARY KEY ("cellId","meetingId","version")
);

-- CreateTable
CREATE TABLE "WallLink" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeById" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WallLink_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "atMost" INTEGER,
    "base" INTEGER NOT NULL,
    "ruleSet" JSONB NOT NULL,
    "voters" JSONB NOT NULL,
    "printedVoters" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3),
    "publicKey" BYTEA NOT NULL,
    "receiptKey" BYTEA NOT NULL,
    "sealedKeys" BYTEA,
    "boardHead" JSONB,
    "digest" TEXT,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "VoterMark" (
    "cellId" TEXT NOT NULL,
    "ballotId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "blindedHash" BYTEA NOT NULL,

    CONSTRAINT "VoterMark_pkey" PRIMARY KEY ("cellId","ballotId","memberId")
);

-- CreateTable
CREATE TABLE "BoardNumber" (
    "cellId" TEXT NOT NULL,
    "ballotId" TEXT NOT NULL,
    "number" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "BoardNumber_pkey" PRIMARY KEY ("cellId","ballotId","number")
);

-- CreateTable
CREATE TABLE "BoardMark" (
    "cellId" TEXT NOT NULL,
    "ballotId" TEXT NOT NULL,
    "rowKey" TEXT NOT NULL,
    "id" BYTEA NOT NULL,
    "mark" TEXT NOT NULL,

    CONSTRAINT "BoardMark_pkey" PRIMARY KEY ("cellId","ballotId","rowKey","id")
);

-- CreateTable
CREATE TABLE "Recount" (
    "cellId" TEXT NOT NULL,
    "ballotId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "agreed" BOOLEAN NOT NULL,

    CONSTRAINT "Recount_pkey" PRIMARY KEY ("cellId","ballotId","memberId")
);

-- CreateTable
CREATE TABLE "NotebookEntry" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "authorRole" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "meetingId" TEXT,
    "digest" TEXT,
    "aboutId" TEXT,

    CONSTRAINT "NotebookEntry_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "AuditLine" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "about" JSONB NOT NULL,

    CONSTRAINT "AuditLine_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateIndex
CREATE INDEX "OrgUnit_parentId_idx" ON "OrgUnit"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_cardNumber_key" ON "Person"("cardNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Person_oidcSubject_key" ON "Person"("oidcSubject");

-- CreateIndex
CREATE INDEX "Person_phone_idx" ON "Person"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "EnrolmentSlip_codeHash_key" ON "EnrolmentSlip"("codeHash");

-- CreateIndex
CREATE INDEX "EnrolmentSlip_personId_idx" ON "EnrolmentSlip"("personId");

-- CreateIndex
CREATE INDEX "PinReset_personId_idx" ON "PinReset"("personId");

-- CreateIndex
CREATE INDEX "Position_unitId_idx" ON "Position"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Template_kind_version_key" ON "Template"("kind", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_revokesId_key" ON "Decision"("revokesId");

-- CreateIndex
CREATE INDEX "Decision_unitId_year_idx" ON "Decision"("unitId", "year");

-- CreateIndex
CREATE INDEX "Decision_cellId_memberId_year_idx" ON "Decision"("cellId", "memberId", "year");

-- CreateIndex
CREATE INDEX "Member_personId_idx" ON "Member"("personId");

-- CreateIndex
CREATE INDEX "Shortfall_cellId_year_idx" ON "Shortfall"("cellId", "year");

-- CreateIndex
CREATE INDEX "WallLink_cellId_meetingId_idx" ON "WallLink"("cellId", "meetingId");

-- CreateIndex
CREATE INDEX "WallLink_tokenHash_idx" ON "WallLink"("tokenHash");

-- CreateIndex
CREATE INDEX "Ballot_cellId_meetingId_idx" ON "Ballot"("cellId", "meetingId");

-- CreateIndex
CREATE INDEX "NotebookEntry_cellId_memberId_year_idx" ON "NotebookEntry"("cellId", "memberId", "year");

-- CreateIndex
CREATE INDEX "AuditLine_cellId_at_idx" ON "AuditLine"("cellId", "at");

-- What the schema can't say: the few meetings that are open and the few ballots that are closing, over all cells
CREATE INDEX "Meeting_open_idx" ON "Meeting"("cellId", "id") WHERE "status" = 'OPEN';
CREATE INDEX "Ballot_closing_idx" ON "Ballot"("cellId", "id") WHERE "status" = 'CLOSING';
