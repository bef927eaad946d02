-- CreateTable
CREATE TABLE "Transfer" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fromCellId" TEXT,
    "toCellId" TEXT,
    "onDay" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "carried" BOOLEAN NOT NULL DEFAULT false,
    "data" JSONB NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Transfer_fromCellId_idx" ON "Transfer"("fromCellId");

-- CreateIndex
CREATE INDEX "Transfer_toCellId_idx" ON "Transfer"("toCellId");

-- CreateIndex
CREATE INDEX "Transfer_personId_idx" ON "Transfer"("personId");
