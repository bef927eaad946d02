-- AlterTable
ALTER TABLE "CommitteeReview" ADD COLUMN     "registrationWord" TEXT NOT NULL DEFAULT '';
