-- AlterTable
ALTER TABLE "Reflection" ADD COLUMN     "late" BOOLEAN NOT NULL DEFAULT false;
