#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/without_root.h"
