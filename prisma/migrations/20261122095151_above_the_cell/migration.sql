-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "signedBy" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CollectiveReview" (
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CollectiveReview_pkey" PRIMARY KEY ("unitId","year")
);

-- CreateTable
CREATE TABLE "CollectiveDecision" (
    "id" TEXT NOT NULL,
    "byUnitId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "reason" TEXT,
    "signedBy" TEXT NOT NULL DEFAULT '',
    "signerId" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokesId" TEXT,

    CONSTRAINT "CollectiveDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commendation" (
    "id" TEXT NOT NULL,
    "fromUnitId" TEXT NOT NULL,
    "atUnitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Commendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitChange" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "fromIds" TEXT[],
    "toIds" TEXT[],
    "data" JSONB NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitFigures" (
    "unitId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "total" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "closed" BOOLEAN NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnitFigures_pkey" PRIMARY KEY ("unitId","period")
);

-- CreateTable
CREATE TABLE "FigureGroup" (
    "period" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cellIds" TEXT[],
    "figures" JSONB NOT NULL,

    CONSTRAINT "FigureGroup_pkey" PRIMARY KEY ("period","id")
);

-- CreateTable
CREATE TABLE "CellFigures" (
    "cellId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "CellFigures_pkey" PRIMARY KEY ("cellId","period","part")
);

-- CreateTable
CREATE TABLE "SentBack" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "memberId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "settledIn" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "SentBack_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CollectiveDecision_revokesId_key" ON "CollectiveDecision"("revokesId");

-- CreateIndex
CREATE INDEX "CollectiveDecision_byUnitId_year_idx" ON "CollectiveDecision"("byUnitId", "year");

-- CreateIndex
CREATE INDEX "CollectiveDecision_unitId_year_idx" ON "CollectiveDecision"("unitId", "year");

-- CreateIndex
CREATE INDEX "Commendation_fromUnitId_year_idx" ON "Commendation"("fromUnitId", "year");

-- CreateIndex
CREATE INDEX "Commendation_atUnitId_year_idx" ON "Commendation"("atUnitId", "year");

-- CreateIndex
CREATE INDEX "Commendation_subject_subjectId_idx" ON "Commendation"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "UnitChange_heldOn_idx" ON "UnitChange"("heldOn");

-- CreateIndex
CREATE INDEX "CellFigures_period_idx" ON "CellFigures"("period");

-- CreateIndex
CREATE INDEX "SentBack_cellId_year_idx" ON "SentBack"("cellId", "year");
