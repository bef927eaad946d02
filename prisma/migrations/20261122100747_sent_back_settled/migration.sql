-- AlterTable
ALTER TABLE "SentBack" DROP COLUMN "settledIn",
ADD COLUMN     "settledBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdrawn" BOOLEAN NOT NULL DEFAULT false;
