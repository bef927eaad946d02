-- CreateTable
CREATE TABLE "MinutesText" (
    "cellId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MinutesText_pkey" PRIMARY KEY ("cellId","meetingId","section")
);

-- CreateTable
CREATE TABLE "DocumentNumber" (
    "cellId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "termStart" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "meetingId" TEXT NOT NULL,

    CONSTRAINT "DocumentNumber_pkey" PRIMARY KEY ("cellId","type","termStart","number")
);

-- CreateTable
CREATE TABLE "SentMinutes" (
    "cellId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SentMinutes_pkey" PRIMARY KEY ("cellId","meetingId")
);

-- CreateIndex
CREATE UNIQUE INDEX "DocumentNumber_cellId_type_meetingId_key" ON "DocumentNumber"("cellId", "type", "meetingId");
