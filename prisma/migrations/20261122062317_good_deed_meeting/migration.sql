-- AlterTable
ALTER TABLE "GoodDeed" ADD COLUMN     "meetingId" TEXT;
