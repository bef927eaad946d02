-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN     "boardDroppedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "OutstandingUnit" (
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutstandingUnit_pkey" PRIMARY KEY ("unitId","year")
);
