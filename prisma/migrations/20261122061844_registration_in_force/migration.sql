-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "approved" JSONB,
ADD COLUMN     "changeReason" TEXT,
ADD COLUMN     "entryId" TEXT,
ADD COLUMN     "late" BOOLEAN NOT NULL DEFAULT false;
