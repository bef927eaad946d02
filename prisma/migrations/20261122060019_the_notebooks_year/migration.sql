-- AlterTable
ALTER TABLE "OrgUnit" ADD COLUMN     "cellType" TEXT;

-- CreateTable
CREATE TABLE "Registration" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "draft" JSONB NOT NULL,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "handedIn" JSONB,
    "handedInAt" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "word" TEXT NOT NULL DEFAULT '',
    "settledById" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("cellId","memberId","year")
);

-- CreateTable
CREATE TABLE "Reflection" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "templateUnitId" TEXT NOT NULL,
    "templateVersion" INTEGER NOT NULL,
    "draft" JSONB NOT NULL,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "handedIn" JSONB,
    "handedInAt" TIMESTAMPTZ(3),
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reflection_pkey" PRIMARY KEY ("cellId","memberId","month")
);

-- CreateTable
CREATE TABLE "MonthlyRemark" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "proposes" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "recordedById" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MonthlyRemark_pkey" PRIMARY KEY ("cellId","memberId","month")
);

-- CreateTable
CREATE TABLE "GoodDeed" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "doneOn" DATE,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "word" TEXT NOT NULL DEFAULT '',
    "settledById" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "GoodDeed_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("cellId","memberId","year","by")
);

-- CreateTable
CREATE TABLE "Promise" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "madeOn" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "CampaignReport" (
    "cellId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "templateKind" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "handedIn" JSONB,
    "handedInAt" TIMESTAMPTZ(3),

    CONSTRAINT "CampaignReport_pkey" PRIMARY KEY ("cellId","campaignId","memberId")
);

-- CreateTable
CREATE TABLE "CampaignMeeting" (
    "cellId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "headChaired" BOOLEAN,
    "heldOn" DATE,

    CONSTRAINT "CampaignMeeting_pkey" PRIMARY KEY ("cellId","campaignId","meetingId")
);

-- CreateTable
CREATE TABLE "HelpPlan" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HelpPlan_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "ProgrammeUse" (
    "cellId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "usedById" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgrammeUse_pkey" PRIMARY KEY ("cellId","programmeId","meetingId")
);

-- CreateTable
CREATE TABLE "RoundProposal" (
    "cellId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoundProposal_pkey" PRIMARY KEY ("cellId","roundId","id")
);

-- CreateTable
CREATE TABLE "UpwardQuestion" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "toUnitId" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UpwardQuestion_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "NormList" (
    "cellId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "NormList_pkey" PRIMARY KEY ("cellId","version")
);

-- CreateTable
CREATE TABLE "NormReview" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "listVersion" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NormReview_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "EmulationQuarter" (
    "cellId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EmulationQuarter_pkey" PRIMARY KEY ("cellId","year","quarter")
);

-- CreateTable
CREATE TABLE "ContentRead" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "packId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContentRead_pkey" PRIMARY KEY ("cellId","memberId","packId")
);

-- CreateTable
CREATE TABLE "ContentPack" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContentPack_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalRound" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "deadline" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProposalRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InspectionMandate" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "cellIds" TEXT[],
    "number" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "givenById" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InspectionMandate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Registration_cellId_year_idx" ON "Registration"("cellId", "year");

-- CreateIndex
CREATE INDEX "Reflection_cellId_month_idx" ON "Reflection"("cellId", "month");

-- CreateIndex
CREATE INDEX "MonthlyRemark_cellId_month_idx" ON "MonthlyRemark"("cellId", "month");

-- CreateIndex
CREATE INDEX "GoodDeed_cellId_year_idx" ON "GoodDeed"("cellId", "year");

-- CreateIndex
CREATE INDEX "Promise_cellId_memberId_idx" ON "Promise"("cellId", "memberId");

-- CreateIndex
CREATE INDEX "HelpPlan_cellId_memberId_idx" ON "HelpPlan"("cellId", "memberId");

-- CreateIndex
CREATE INDEX "RoundProposal_roundId_idx" ON "RoundProposal"("roundId");

-- CreateIndex
CREATE INDEX "UpwardQuestion_toUnitId_idx" ON "UpwardQuestion"("toUnitId");

-- CreateIndex
CREATE INDEX "ContentPack_unitId_idx" ON "ContentPack"("unitId");

-- CreateIndex
CREATE INDEX "Programme_unitId_idx" ON "Programme"("unitId");

-- CreateIndex
CREATE INDEX "Campaign_unitId_idx" ON "Campaign"("unitId");

-- CreateIndex
CREATE INDEX "ProposalRound_unitId_idx" ON "ProposalRound"("unitId");

-- CreateIndex
CREATE INDEX "InspectionMandate_personId_idx" ON "InspectionMandate"("personId");
