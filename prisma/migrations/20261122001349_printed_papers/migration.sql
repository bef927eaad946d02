-- AlterTable
ALTER TABLE "Ballot" DROP COLUMN "printedVoters",
ADD COLUMN     "printedOnly" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "VoterMark" ALTER COLUMN "blindedHash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PrintedEntry" (
    "cellId" TEXT NOT NULL,
    "ballotId" TEXT NOT NULL,
    "enteredBy" TEXT NOT NULL,
    "collected" INTEGER NOT NULL,
    "invalid" INTEGER NOT NULL,
    "tally" JSONB NOT NULL,

    CONSTRAINT "PrintedEntry_pkey" PRIMARY KEY ("cellId","ballotId","enteredBy")
);
