-- DropIndex
DROP INDEX "Template_kind_version_key";

-- AlterTable
ALTER TABLE "Template" DROP CONSTRAINT "Template_pkey",
DROP COLUMN "id",
ADD COLUMN     "unitId" TEXT NOT NULL,
ADD CONSTRAINT "Template_pkey" PRIMARY KEY ("unitId", "kind", "version");

-- CreateTable
CREATE TABLE "Material" (
    "cellId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("cellId","id")
);

-- Documents and photographs are compressed already.
ALTER TABLE "Material" ALTER COLUMN "content" SET STORAGE EXTERNAL;
