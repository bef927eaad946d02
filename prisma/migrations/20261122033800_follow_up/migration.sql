-- CreateTable
CREATE TABLE "MemberTask" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" DATE,
    "meetingId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "word" TEXT NOT NULL DEFAULT '',
    "settledIn" TEXT,

    CONSTRAINT "MemberTask_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateTable
CREATE TABLE "MemberReport" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "aboutId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MemberReport_pkey" PRIMARY KEY ("cellId","id")
);

-- CreateIndex
CREATE INDEX "MemberTask_cellId_state_idx" ON "MemberTask"("cellId", "state");

-- CreateIndex
CREATE INDEX "MemberReport_cellId_aboutId_idx" ON "MemberReport"("cellId", "aboutId");
