-- SPDX-License-Identifier: GPL-3.0-or-later

-- The procedures every register begins with. Their keys are the same in all registers, so that two
-- desks that exchange records mean the same stages.

INSERT INTO procedure (id, code, name, position) VALUES (1190469080167527857, 'ordinary', 'Ordinary legislative procedure', 0);
INSERT INTO stage (id, procedure_id, code, name, rank, repeatable, position) VALUES
  (1163119911500938602, 1190469080167527857, 'announced', 'Announced', 1, 0, 0),
  (8161055608388525115, 1190469080167527857, 'proposed', 'Proposed', 2, 0, 1),
  (1620950887034972351, 1190469080167527857, 'committee', 'Parliament committee', 3, 0, 2),
  (6519844302187022824, 1190469080167527857, 'general-approach', 'Council general approach', 3, 0, 3),
  (6987906430589831583, 1190469080167527857, 'trilogue', 'Trilogue', 4, 1, 4),
  (6175060542700425061, 1190469080167527857, 'agreement', 'Political agreement', 5, 0, 5),
  (41327886336435904, 1190469080167527857, 'adopted', 'Adopted', 6, 0, 6),
  (436754403249162703, 1190469080167527857, 'in-force', 'In force', 7, 0, 7),
  (3214144711021860111, 1190469080167527857, 'delegated-act', 'Delegated act', 8, 1, 8),
  (8780441891645419443, 1190469080167527857, 'applies', 'Applies', 9, 0, 9),
  (1962572544360157823, 1190469080167527857, 'transposition-due', 'Transposition due', 9, 0, 10),
  (1977937860627339820, 1190469080167527857, 'formal-notice', 'Infringement: formal notice', 10, 1, 11),
  (3447653278514021538, 1190469080167527857, 'reasoned-opinion', 'Infringement: reasoned opinion', 11, 1, 12),
  (8240574748719747517, 1190469080167527857, 'referral', 'Infringement: referral', 12, 1, 13);

INSERT INTO procedure (id, code, name, position) VALUES (3582801241890555999, 'non-legislative', 'Non-legislative act', 1);
INSERT INTO stage (id, procedure_id, code, name, rank, repeatable, position) VALUES
  (5837433379364770858, 3582801241890555999, 'announced', 'Announced', 1, 0, 0),
  (1511783753757742233, 3582801241890555999, 'adopted', 'Adopted', 2, 0, 1),
  (1549318217784001792, 3582801241890555999, 'in-force', 'In force', 3, 0, 2),
  (6520598566807440766, 3582801241890555999, 'applies', 'Applies', 4, 0, 3);

INSERT INTO procedure (id, code, name, position) VALUES (6170512513609918371, 'network', 'Network or centre', 2);
INSERT INTO stage (id, procedure_id, code, name, rank, repeatable, position) VALUES
  (8803332433713142306, 6170512513609918371, 'announced', 'Announced', 1, 0, 0),
  (725411130035979292, 6170512513609918371, 'decided', 'Decided', 2, 0, 1),
  (9009518739375721984, 6170512513609918371, 'set-up', 'Set up', 3, 0, 2),
  (6515058533772079144, 6170512513609918371, 'working', 'Working', 4, 0, 3);

INSERT INTO procedure (id, code, name, position) VALUES (5620226081403179790, 'conference', 'Conference', 3);
INSERT INTO stage (id, procedure_id, code, name, rank, repeatable, position) VALUES
  (1084216481447534932, 5620226081403179790, 'announced', 'Announced', 1, 0, 0),
  (9204270878136722554, 5620226081403179790, 'scheduled', 'Scheduled', 2, 0, 1),
  (3085456005836497672, 5620226081403179790, 'held', 'Held', 3, 0, 2),
  (6172366176814938759, 5620226081403179790, 'proceedings', 'Proceedings published', 4, 0, 3);

INSERT INTO procedure (id, code, name, position) VALUES (4446846856613939193, 'study', 'Study', 4);
INSERT INTO stage (id, procedure_id, code, name, rank, repeatable, position) VALUES
  (8875998428440259272, 4446846856613939193, 'announced', 'Announced', 1, 0, 0),
  (98114291912261901, 4446846856613939193, 'commissioned', 'Commissioned', 2, 0, 1),
  (3956450340872148187, 4446846856613939193, 'delivered', 'Delivered', 3, 0, 2),
  (4150899488170527580, 4446846856613939193, 'published', 'Published', 4, 0, 3),
  (3658010248117173137, 4446846856613939193, 'followed-up', 'Followed up', 5, 0, 4);
